/** Tells the species of a penguin from its measurements. */
package com.example.markerpkg;
