/** What the training data look like, feature by feature, without any of its rows. */
package io.github.seedbed.internal.profile;
