/** Predicts the sex of a penguin from its species, its island and four measurements. */
package com.example.markerpkg;
