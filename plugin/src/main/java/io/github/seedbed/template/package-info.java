/** From template to archetype ({@code derive}) and from archetype to project ({@code new}). */
package io.github.seedbed.template;
