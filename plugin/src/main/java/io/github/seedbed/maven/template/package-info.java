/** Generating projects: what needs Maven's archetypes. */
package io.github.seedbed.maven.template;
