/** Tells fiction from non-fiction by the title of a book. */
package com.example.markerpkg;
