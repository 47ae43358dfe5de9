/** The questions that people answer in the sources of the documents, and the long forms that ask more of them. */
package io.github.seedbed.questions;
