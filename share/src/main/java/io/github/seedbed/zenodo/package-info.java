/**
 * Zenodo, and every other repository on InvenioRDM, as far as a record with files is made there: usable without Maven.
 */
package io.github.seedbed.zenodo;
