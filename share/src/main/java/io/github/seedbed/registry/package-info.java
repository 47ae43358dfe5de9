/** Image registries, as far as a model is put there, as ModelPack describes it: usable without Maven. */
package io.github.seedbed.registry;
