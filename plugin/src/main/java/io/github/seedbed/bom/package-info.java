/** {@code bom.json}: a bill of materials of the model, its data and its libraries, as CycloneDX describes them. */
package io.github.seedbed.bom;
