/** The demo page: a model that people try in their browser, as a folder and as one file. */
package io.github.seedbed.demo;
