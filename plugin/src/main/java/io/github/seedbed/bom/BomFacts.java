package io.github.seedbed.bom;

import io.github.seedbed.card.ProjectFacts;
import io.github.seedbed.citation.Citation;
import io.github.seedbed.datasheet.DataSource;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Results;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a bill of materials is made from.
 *
 * @param project what the POM says
 * @param citation who made the model, and where it is
 * @param config of the run
 * @param metrics of the run
 * @param data the data files
 * @param answers what people said in the model card
 * @param personal whether the data look like data about people, as a sentence
 * @param libraries Maven coordinates to SHA-256, which is empty where it is not known
 * @param files the run's files to their SHA-256
 */
public record BomFacts(
        ProjectFacts project,
        Citation citation,
        RunConfig config,
        Results metrics,
        List<DataSource> data,
        CardAnswers answers,
        String personal,
        SortedMap<String, String> libraries,
        Map<String, String> files) {}
