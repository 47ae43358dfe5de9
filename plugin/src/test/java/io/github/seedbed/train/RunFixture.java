package io.github.seedbed.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A run written by hand: small, complete, and known to the last digit. Needs nothing but the JDK. */
public final class RunFixture {
    private RunFixture() {}

    /** Writes what a smoke run would be. */
    public static void writeSmoke(Path folder, long seed) throws IOException {
        write(folder, seed);
        Path config = folder.resolve("config.json");
        Files.writeString(
                config, Files.readString(config).replace("\"format\": 1,", "\"format\": 1,\n  \"smoke\": true,"));
    }

    /** Writes the run of a model that is wrong more often. */
    public static void writeWorse(Path folder, long seed) throws IOException {
        write(folder, seed);
        Files.writeString(
                folder.resolve("metrics.json"),
                METRICS.replace("\"value\": 0.875, \"low\": 0.5291, \"high\": 0.9776", WORSE)
                        .replace("\"logLoss\": {\"value\": 0.25", "\"logLoss\": {\"value\": 0.75"));
    }

    private static final String WORSE = "\"value\": 0.75, \"low\": 0.4093, \"high\": 0.9285";

    public static void write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files(seed).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("model.onnx"), model(seed));
        Files.write(folder.resolve("model.tribuo"), model(seed + 1));
    }

    /** Looks like a protocol buffer: no text, for it holds a zero byte. */
    private static byte[] model(long seed) {
        return ("\b\n\u0000" + "weights of " + seed).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> files(long seed) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("config.json", CONFIG.replace("SEED", String.valueOf(seed)));
        files.put("metrics.json", METRICS);
        files.put("profile.json", PROFILE);
        files.put("parity.json", PARITY);
        return files;
    }

    private static final String CONFIG = """
            {
              "format": 1,
              "seed": SEED,
              "task": "classification",
              "target": {"name": "species", "title": "Species"},
              "labels": ["Adelie", "Gentoo"],
              "features": [
                {"name": "mass", "title": "Body | mass", "type": "number", "unit": "g", "step": 25, "min": 2700,
                 "max": 6300, "column": 0},
                {"name": "island", "title": "Island", "type": "category", "categories": ["Biscoe", "Dream"], "column": 1}
              ],
              "columns": [{"name": "mass", "mean": 4200, "scale": 800}],
              "settings": {"hyperparameters.epochs": "5", "hyperparameters.learningRate": "0.1"},
              "data": [{"name": "penguins", "file": "data/penguins.csv", "sha256":
                "a3f59e5be4e6848653124d993524b7922c3eb8e40eb5c23edafc9ec75e30d7e6", "rows": 344}],
              "split": {"train": 32, "test": 8, "testShare": 0.2,
                "testRows": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccSEED"},
              "thresholds": {"accuracyAboveBaseline": 0.3}
            }
            """;

    private static final String EVALUATION = """
            {"n": 8, "accuracy": {"value": 0.875, "low": 0.5291, "high": 0.9776},
             "balancedAccuracy": {"value": 0.875, "low": 0.5, "high": 1},
             "macroF1": {"value": 0.8666667, "low": 0.5, "high": 1},
             "rocAuc": {"value": 0.9375, "low": 0.6, "high": 1},
             "averagePrecision": {"value": 0.95, "low": 0.6, "high": 1},
             "logLoss": {"value": 0.25, "low": 0.1, "high": 0.5},
             "brier": {"value": 0.2, "low": 0.1, "high": 0.3},
             "ece": {"value": 0.075, "low": 0.05, "high": 0.2},
             "bins": [
               {"low": 0.6, "high": 0.7, "n": 2, "confidence": 0.65,
                "accuracy": {"value": 0.5, "low": 0.0945, "high": 0.9055}},
               {"low": 0.9, "high": 1, "n": 6, "confidence": 0.95,
                "accuracy": {"value": 1, "low": 0.6097, "high": 1}}],
             "classes": [
               {"label": "Adelie", "n": 4, "precision": {"value": 1, "low": 0.4385, "high": 1},
                "recall": {"value": 0.75, "low": 0.3006, "high": 0.9544}, "f1": {"value": 0.857, "low": 0.4, "high": 1},
                "rocAuc": {"value": 0.9375, "low": 0.6, "high": 1}, "averagePrecision": {"value": 0.95, "low": 0.6, "high": 1}},
               {"label": "Gentoo", "n": 4, "precision": {"value": null, "low": null, "high": null},
                "recall": {"value": 1, "low": 0.5101, "high": 1}, "f1": {"value": 0.889, "low": 0.5, "high": 1},
                "rocAuc": {"value": 0.9375, "low": 0.6, "high": 1}, "averagePrecision": {"value": 0.95, "low": 0.6, "high": 1}}]}
            """;

    private static final String BASELINE = EVALUATION.replace(
            "{\"value\": 0.875, \"low\": 0.5291, \"high\": 0.9776}",
            "{\"value\": 0.5, \"low\": 0.2152," + " \"high\": 0.7848}");

    private static final String CURVES = """
            [{"label": "Adelie", "positives": 4, "negatives": 4, "scores": [0.9, 0.6, 0.4, 0.1], "hits": [2, 3, 4, 4],
              "falseAlarms": [0, 0, 1, 4]},
             {"label": "Gentoo", "positives": 4, "negatives": 4, "scores": [0.9, 0.6, 0.4, 0.1], "hits": [3, 3, 4, 4],
              "falseAlarms": [0, 1, 2, 4]}]
            """;

    private static final String SLICES = """
            [{"by": {"island": "Biscoe"}, "small": true, "metrics": EVALUATION, "confusion": [[3, 1], [0, 4]]},
             {"by": {"island": "Dream", "sex": "(missing)"}, "small": false, "metrics": EVALUATION,
              "confusion": [[3, 1], [0, 4]]}]
            """;

    private static final String METRICS = """
            {"format": 1, "rows": 8, "level": 0.95,
             "model": {"overall": MODEL, "curves": CURVES, "slices": MODEL_SLICES},
             "baseline": {"name": "majority", "label": "Adelie", "overall": BASELINE, "slices": BASELINE_SLICES},
             "confusion": {"labels": ["Adelie", "Gentoo"], "counts": [[3, 1], [0, 4]]}}
            """.replace("CURVES", CURVES)
            .replace("MODEL_SLICES", SLICES.replace("EVALUATION", EVALUATION))
            .replace("BASELINE_SLICES", SLICES.replace("EVALUATION", BASELINE))
            .replace("MODEL", EVALUATION)
            .replace("BASELINE", BASELINE);

    private static final String PROFILE = """
            {"format": 1, "rows": 32,
             "features": [
               {"name": "mass", "type": "number", "missing": 2, "quantiles": [[0, 2700], [0.5, 4050], [1, 6300]],
                "histogram": [6, 13, 9, 2], "grid": {"exponent": 9, "cells": [[5, 12], [8, 18]]},
                "byLabel": {"low": 2700, "width": 300, "counts": {"Adelie": [2, 4, 5, 2, 1, 0, 0, 0, 0, 0, 0, 0],
                 "Gentoo": [0, 0, 0, 0, 0, 2, 6, 5, 2, 0, 0, 1]}}},
               {"name": "island", "type": "category", "missing": 0, "counts": {"Biscoe": 20, "Dream": 12},
                "byLabel": {"counts": {"Adelie": {"Dream": 12, "(rare)": 3}, "Gentoo": {"Biscoe": 17}}}}],
             "labels": {"Adelie": 15, "Gentoo": 17},
             "shift": {"rows": 8, "limit": 0.6, "distances": {"mass": 0.25, "island": 0.1}}}
            """;

    private static final String PARITY = """
            {"format": 1, "tolerance": 0.00001, "labels": ["Adelie", "Gentoo"], "rows": [
             {"about": "a missing value", "input": {"mass": null, "island": "Dream"}, "scores": [0.6, 0.4], "label": "Adelie"},
             {"about": "Gentoo", "input": {"mass": 5075, "island": "Biscoe"}, "scores": [0.1, 0.9], "label": "Gentoo"}]}
            """;
}
