package io.github.seedbed.internal.linear;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.sent.Sent;
import io.github.seedbed.table.Parts;
import io.github.seedbed.table.Table;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * Rows as a {@link SoftmaxLoss} sees them.
 *
 * @param design what they hold
 * @param labels the index of each row's label
 */
record LabelledDesign(Design design, int[] labels) implements Serializable {
    /**
     * Encodes rows where they lie.
     *
     * @param scaling of the model's inputs
     * @param parts the rows
     * @param target the column with the label
     * @param labels their names
     */
    static Parts<LabelledDesign> of(Scaling scaling, Parts<Table> parts, String target, List<String> labels) {
        Sent<Scaling> sent = Sent.of(scaling);
        Sent<List<String>> names = Sent.of(labels);
        List<Boolean> nothing = Collections.nCopies(parts.count(), true);
        return parts.with(
                nothing,
                (table, own) ->
                        new LabelledDesign(Design.of(sent.value(), table), table.indices(target, names.value())));
    }

    /**
     * Adds up what the rows give to loss and gradient, as whole numbers.
     *
     * @param point where, and how they are rounded
     * @return the gradient, and behind it the loss
     */
    long[] sums(SoftmaxSums.Point point) {
        return new SoftmaxSums(this, point).sums();
    }
}
