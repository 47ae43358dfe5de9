/** The image of a project: training in it, and the files that start it elsewhere. */
package io.github.seedbed.image;
