package io.github.seedbed.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code model.sig}: names every file with its digest, and is signed (OpenSSF Model Signing 1.0: a statement of in-toto
 * in an envelope of DSSE in a bundle of Sigstore, version 0.3).
 *
 * <p>{@code sha256 root} = SHA-256 over the digests of all files as bytes, in the order of their names.
 */
public final class ModelSignature {
    /** The file's name; it is not listed in {@code SHA256SUMS}, for every signature is another one. */
    public static final String FILE = "model.sig";

    private static final String BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";
    private static final String PAYLOAD = "application/vnd.in-toto+json";
    private static final String STATEMENT = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE = "https://model_signing/signature/v1.0";

    /** What the Hub adds, and what is no part of a model: the same names as in the tool of the standard. */
    private static final List<String> IGNORED = List.of(".git", ".gitattributes", ".github", ".gitignore");

    private static final String SHA256 = "sha256";

    private ModelSignature() {}

    /**
     * Signs files.
     *
     * @param name of the whole, such as the folder's
     * @param digests file to SHA-256 in hexadecimal digits
     * @param key of who signs
     * @return the content of {@link #FILE}
     */
    public static byte[] sign(String name, SortedMap<String, String> digests, SigningKey key) {
        byte[] payload = statement(name, digests).toString().getBytes(StandardCharsets.UTF_8);
        ObjectNode bundle = Json.node().put("mediaType", BUNDLE);
        ObjectNode material = bundle.putObject("verificationMaterial");
        key.describe(material);
        material.putArray("tlogEntries");
        ObjectNode envelope = bundle.putObject("dsseEnvelope");
        envelope.put("payload", Base64.getEncoder().encodeToString(payload)).put("payloadType", PAYLOAD);
        envelope.putArray("signatures")
                .addObject()
                .put("sig", Base64.getEncoder().encodeToString(key.sign(encoded(PAYLOAD, payload))))
                .put("keyid", "");
        return Json.bytes(bundle);
    }

    private static ObjectNode statement(String name, SortedMap<String, String> digests) {
        ObjectNode statement = Json.node().put("_type", STATEMENT);
        ObjectNode subject = statement.putArray("subject").addObject().put("name", name);
        subject.putObject("digest").put(SHA256, root(digests.values()));
        statement.put("predicateType", PREDICATE);
        ObjectNode predicate = statement.putObject("predicate");
        ObjectNode serialization = predicate.putObject("serialization");
        serialization.put("method", "files").put("hash_type", SHA256).put("allow_symlinks", false);
        ArrayNode ignored = serialization.putArray("ignore_paths");
        IGNORED.forEach(ignored::add);
        ignored.add(FILE);
        ArrayNode resources = predicate.putArray("resources");
        digests.forEach((file, digest) ->
                resources.addObject().put("name", file).put("algorithm", SHA256).put("digest", digest));
        return statement;
    }

    private static String root(Iterable<String> digests) {
        MessageDigest root = Sha256.digest();
        digests.forEach(digest -> root.update(HexFormat.of().parseHex(digest)));
        return HexFormat.of().formatHex(root.digest());
    }

    /** The "pre-authentication encoding" of DSSE: nobody can move a byte from the type to the payload. */
    private static byte[] encoded(String type, byte[] payload) {
        byte[] head =
                ("DSSEv1 " + type.length() + " " + type + " " + payload.length + " ").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + payload.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }

    /**
     * Holds files against a signature.
     *
     * @param signature the content of {@link #FILE}, by this or another tool
     * @param key of whom the reader trusts
     * @param digests file to SHA-256 of what is there
     * @param shown what to call the signature in a message
     * @throws ProblemException if it is not of that key, or of other files; all files at once
     */
    public static void require(byte[] signature, TrustedKey key, SortedMap<String, String> digests, String shown) {
        Optional<JsonNode> statement = Json.foreignObject(new String(signature, StandardCharsets.UTF_8))
                .flatMap(bundle -> signed(bundle, key));
        if (statement.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The signature is not by the trusted key",
                    shown,
                    "no signature in it fits the key " + key.hint().substring(0, 12),
                    "do not use the model, or ask its maker for the public key"));
        }
        SortedMap<String, String> signed = resources(statement.get())
                .orElseThrow(
                        () -> new ProblemException(
                                new Problem(
                                        "The signature is of a kind that is not known",
                                        shown,
                                        "it is not one statement " + PREDICATE
                                                + " about one model, or contradicts itself",
                                        "ask its maker for a signature of OpenSSF Model Signing 1.0, by the method files with SHA-256")));
        ProblemException.throwIfAny(differences(signed, digests, shown));
    }

    private static Optional<JsonNode> signed(JsonNode bundle, TrustedKey key) {
        JsonNode envelope = bundle.path("dsseEnvelope");
        Optional<byte[]> payload = base64(envelope.path("payload"));
        Optional<byte[]> signature = base64(envelope.path("signatures").path(0).path("sig"));
        Optional<TrustedKey> signer = key.signer(CertificateChain.of(bundle.path("verificationMaterial")));
        boolean one = envelope.path("signatures").size() == 1
                && envelope.path("payloadType").asText().equals(PAYLOAD)
                && bundle.path("mediaType").asText().equals(BUNDLE);
        return one
                        && payload.isPresent()
                        && signature.isPresent()
                        && signer.isPresent()
                        && signer.get().hasSigned(encoded(PAYLOAD, payload.get()), signature.get())
                ? Json.foreignObject(new String(payload.get(), StandardCharsets.UTF_8))
                        .map(JsonNode.class::cast)
                : Optional.empty();
    }

    private static Optional<byte[]> base64(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(Base64.getDecoder().decode(text.asText())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns file to digest, if the statement is of the one kind, and its root follows from them. */
    private static Optional<SortedMap<String, String>> resources(JsonNode statement) {
        JsonNode predicate = statement.path("predicate");
        JsonNode serialization = predicate.path("serialization");
        boolean known = statement.path("_type").asText().equals(STATEMENT)
                && statement.path("predicateType").asText().equals(PREDICATE)
                && statement.path("subject").size() == 1
                && serialization.path("method").asText().equals("files")
                && serialization.path("hash_type").asText().equals(SHA256);
        SortedMap<String, String> digests = new TreeMap<>();
        List<String> inOrder = new ArrayList<>();
        for (JsonNode resource : predicate.path("resources")) {
            String digest = resource.path("digest").asText();
            known &= resource.path("algorithm").asText().equals(SHA256) && digest.matches("[0-9a-f]{64}");
            known &= digests.isEmpty()
                    || digests.lastKey().compareTo(resource.path("name").asText()) < 0;
            if (known) {
                digests.put(resource.path("name").asText(), digest);
                inOrder.add(digest);
            }
        }
        String root =
                statement.path("subject").path(0).path("digest").path(SHA256).asText();
        return known && root(inOrder).equals(root) ? Optional.of(digests) : Optional.empty();
    }

    private static List<Problem> differences(
            SortedMap<String, String> signed, SortedMap<String, String> digests, String shown) {
        SortedMap<String, String> all = new TreeMap<>(signed);
        all.putAll(digests);
        List<Problem> problems = new ArrayList<>();
        for (String name : all.keySet()) {
            if (!isIgnored(name) && !digests.getOrDefault(name, "").equals(signed.getOrDefault(name, ""))) {
                String why = !signed.containsKey(name)
                        ? "the signature does not name it"
                        : digests.containsKey(name) ? "it is another one than the signed one" : "it is missing";
                problems.add(new Problem(
                        "A file is not the signed one",
                        shown + ", " + name,
                        why,
                        "do not use the model: download it again, or ask its maker"));
            }
        }
        return problems;
    }

    private static boolean isIgnored(String name) {
        return name.equals(FILE) || IGNORED.contains(name.replaceFirst("/.*", ""));
    }
}
