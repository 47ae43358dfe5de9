// model-signature.mjs verify FOLDER PUBLIC_KEY
// model-signature.mjs forge FOLDER PRIVATE_KEY FORGERY
// OpenSSF Model Signing 1.0, written from the specification, not from Seedbed's code
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , what, folder, keyFile, forgery] = process.argv;
const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const IGNORED = new Set(["model.sig", ".git", ".gitattributes", ".github", ".gitignore"]);
const HASHES = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" };
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function files(below = "") {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => below !== "" || !IGNORED.has(entry.name))
    .flatMap((entry) => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? files(name) : [name];
    });
}

function encoded(payload) {
  return Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `), payload]);
}

function rootOf(resources) {
  return sha256(Buffer.concat(resources.map((resource) => Buffer.from(resource.digest, "hex"))));
}

function demand(condition, why) {
  if (!condition) {
    console.log(`refused: ${why}`);
    process.exit(0);
  }
}

function verified() {
  const key = createPublicKey(readFileSync(keyFile));
  const bundle = JSON.parse(readFileSync(join(folder, "model.sig"), "utf8"));
  demand(bundle.mediaType === "application/vnd.dev.sigstore.bundle.v0.3+json", "media type");
  demand(bundle.verificationMaterial.publicKey.hint === sha256(key.export({ type: "spki", format: "pem" })), "hint");
  const envelope = bundle.dsseEnvelope;
  demand(envelope.payloadType === PAYLOAD_TYPE && envelope.signatures.length === 1, "envelope");
  const payload = Buffer.from(envelope.payload, "base64");
  const signature = Buffer.from(envelope.signatures[0].sig, "base64");
  const hash = HASHES[key.asymmetricKeyDetails.namedCurve];
  demand(verify(hash, encoded(payload), { key, dsaEncoding: "der" }, signature), "signature");
  const statement = JSON.parse(payload);
  demand(statement._type === "https://in-toto.io/Statement/v1", "type");
  demand(statement.predicateType === "https://model_signing/signature/v1.0", "predicate");
  demand(statement.subject.length === 1, "subjects");
  const { serialization, resources } = statement.predicate;
  demand(serialization.method === "files" && serialization.hash_type === "sha256", "serialization");
  const names = resources.map((resource) => resource.name);
  demand(JSON.stringify(names) === JSON.stringify([...names].sort()), "order");
  demand(rootOf(resources) === statement.subject[0].digest.sha256, "root");
  demand(JSON.stringify(names) === JSON.stringify(files().sort()), "files");
  for (const { name, algorithm, digest } of resources) {
    demand(algorithm === "sha256" && digest === sha256(readFileSync(join(folder, name))), `file ${name}`);
  }
  console.log("verified");
}

// Each with the right key, but one: what a careless tool could sign, and an attacker would like to be accepted
const FORGERIES = {
  none: (s) => s,
  subject: (s) => { s.subject[0].digest.sha256 = "0".repeat(64); },
  digest: (s) => { s.predicate.resources[0].digest = "0".repeat(64); s.subject[0].digest.sha256 = rootOf(s.predicate.resources); },
  order: (s) => { s.predicate.resources.reverse(); s.subject[0].digest.sha256 = rootOf(s.predicate.resources); },
  subjects: (s) => { s.subject.push(s.subject[0]); },
  predicate: (s) => { s.predicateType = "https://model_signing/Digests/v0.1"; },
  unlisted: (s) => { s.predicate.resources.shift(); s.subject[0].digest.sha256 = rootOf(s.predicate.resources); },
  cut: (s) => s,
};

function forged() {
  const key = createPrivateKey(readFileSync(keyFile));
  const file = join(folder, "model.sig");
  const bundle = JSON.parse(readFileSync(file, "utf8"));
  const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, "base64"));
  (FORGERIES[forgery] ?? FORGERIES.none)(statement);
  const payload = Buffer.from(JSON.stringify(statement));
  const hash = HASHES[key.asymmetricKeyDetails.namedCurve];
  const signature = sign(hash, encoded(payload), { key, dsaEncoding: "der" });
  bundle.dsseEnvelope.payload = payload.toString("base64");
  bundle.dsseEnvelope.signatures[0].sig = signature.subarray(0, forgery === "cut" ? -4 : undefined).toString("base64");
  writeFileSync(file, JSON.stringify(bundle));
  console.log("written");
}

what === "verify" ? verified() : forged();
