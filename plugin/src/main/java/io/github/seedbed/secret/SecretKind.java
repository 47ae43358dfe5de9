package io.github.seedbed.secret;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of secret, as its issuer documents its form: GitHub, GitLab, Google, Amazon and others have prefixes for
 * scanners to find. What has no form of its own is known by what stands in front of it.
 *
 * @param name for people
 * @param pattern what it looks like
 * @param parts in lower case; where none of them stands the pattern, which takes much longer, cannot match
 */
record SecretKind(String name, Pattern pattern, List<String> parts) {
    /** A value with a digit and a letter: who writes about passwords writes words, who writes code calls methods. */
    private static final String VALUE =
            "(?:(?<=[\"'>])" + value("[^\\s\"'<>{}$]") + "|" + value("[^\\s\"'<>{}$()\\[\\],;]") + ")";

    static final List<SecretKind> ALL = List.of(
            of("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY", "private key"),
            of("a private key", "PuTTY-User-Key-File-\\d", "putty-user-key-file"),
            of("a private key", "AGE-SECRET-KEY-1[0-9A-Z]{58}", "age-secret-key-1"),
            of("a token of the Hub", "\\b(hf|api_org)_[A-Za-z0-9]{30,}", "hf_", "api_org_"),
            of(
                    "a token of GitHub",
                    "\\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50})",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_"),
            of("a token of GitLab", "\\bgl(pat|dt|rt|cbt|ptt|ft|soat|agent)-[\\w-]{20}", "gl"),
            of("a token of npm", "\\bnpm_[A-Za-z0-9]{36}\\b", "npm_"),
            of("a token of PyPI", "\\bpypi-[\\w-]{50,}", "pypi-"),
            of("a token of RubyGems", "\\brubygems_[0-9a-f]{48}\\b", "rubygems_"),
            of("a token of NuGet", "\\boy2[a-z0-9]{43}\\b", "oy2"),
            of("a token of Docker", "\\bdckr_(pat|oat)_[\\w-]{20,}", "dckr_"),
            of("a key of Amazon", "\\b(AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\\b", "akia", "asia", "abia", "acca"),
            of(
                    "a key of Google",
                    "\\bAIza[\\w-]{35}|\\bGOCSPX-[\\w-]{28}|\\bya29\\.[\\w-]{20,}",
                    "aiza",
                    "gocspx-",
                    "ya29."),
            of("a key of Azure", "(?i)(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{43,86}=", "accountkey=", "accesskey="),
            of("a token of Azure", "[?&]sig=[A-Za-z0-9%+/]{40,}", "sig="),
            of("a token of Slack", "\\bx(ox[abeoprs]|app)-[\\w-]{10}", "xox", "xapp-"),
            of("an address of Slack", "hooks\\.slack\\.com/services/T\\w+/B\\w+/\\w+", "hooks.slack.com"),
            of("an address of Discord", "discord(app)?\\.com/api/webhooks/\\d+/[\\w-]{30,}", "/api/webhooks/"),
            of("a token of Telegram", "\\b\\d{8,10}:AA[\\w-]{33}\\b", ":aa"),
            of("a key of Stripe", "\\b([rs]k_(live|test)|whsec)_[A-Za-z0-9]{16,}", "k_live_", "k_test_", "whsec_"),
            of("a secret key", "\\bsk-[A-Za-z0-9_-]{32}", "sk-"),
            of("a key of SendGrid", "\\bSG\\.[\\w-]{22}\\.[\\w-]{43}", "sg."),
            of("a key of Twilio", "\\bSK[0-9a-f]{32}\\b", "sk"),
            of("a key of Mailgun", "\\bkey-[0-9a-f]{32}\\b", "key-"),
            of("a token of DigitalOcean", "\\bdo[opr]_v1_[0-9a-f]{64}\\b", "_v1_"),
            of("a token of Databricks", "\\bdapi[0-9a-f]{32}\\b", "dapi"),
            of("a token of Shopify", "\\bshp(at|ca|pa|ss)_[0-9a-fA-F]{32}\\b", "shp"),
            of("a token of Atlassian", "\\bATATT3[\\w=-]{50,}", "atatt3"),
            of("a token of Vault", "\\bhv[sb]\\.[\\w-]{24,}", "hvs.", "hvb."),
            of("a token of Terraform", "\\b[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60}", ".atlasv1."),
            of("a token of Grafana", "\\bglsa_[A-Za-z0-9]{32}_[0-9a-f]{8}\\b", "glsa_"),
            of("a key of Postman", "\\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\\b", "pmak-"),
            of("a key of New Relic", "\\bNRAK-[A-Z0-9]{27}\\b", "nrak-"),
            of("a token of Sentry", "\\bsntr[yu]s?_[\\w+/=-]{40,}", "sntr"),
            of("a key of Linear", "\\blin_api_[A-Za-z0-9]{40}", "lin_api_"),
            of("a token of Square", "\\bsq0(atp|csp)-[\\w-]{22}", "sq0"),
            of("a token of PlanetScale", "\\bpscale_(tkn|oauth|pw)_[\\w.-]{32}", "pscale_"),
            of("a key of Kaggle", "\"key\"\\s*:\\s*\"[0-9a-f]{32}\"", "\"key\""),
            of("a signed token", "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}", "eyj"),
            of("an address with a password", "\\b[a-z][a-z+]*://[^/\\s:@]*:[^/\\s:@$<{]+@", "://"),
            of(
                    "an authorisation",
                    "(?i)\\bauthori[sz]ation[\"']?\\s*[:=]\\s*[\"']?(Basic|Bearer|Token)\\s+[A-Za-z0-9+/._~-]{8,}=*"
                            + "|\\bBearer\\s+(?=\\S*[0-9])[A-Za-z0-9+/._~-]{20,}",
                    "authori",
                    "bearer"),
            of("a password", "(?i)<(password|passphrase)>" + VALUE + "</", "<pass"),
            of(
                    "a password",
                    "(?i)(?<![a-z])(pass?wor[dt]|passwd|pwd|kennwort|contraseña|senha|mot de passe|secret|token"
                            + "|(api|access|account|auth|client|private|secret)[_-]?(key|token|secret))"
                            + "[\"']?\\s*[:=]\\s*[\"']?" + VALUE,
                    "passw",
                    "paswo",
                    "pwd",
                    "kennwort",
                    "contraseña",
                    "senha",
                    "mot de passe",
                    "secret",
                    "token",
                    "key"));

    private static String value(String sign) {
        return "(?=" + sign + "*[0-9])(?=" + sign + "*[A-Za-z])" + sign + "{8,}";
    }

    private static SecretKind of(String name, String pattern, String... parts) {
        return new SecretKind(name, Pattern.compile(pattern), List.of(parts));
    }

    boolean mayBeIn(String lowerCase) {
        for (String part : parts) {
            if (lowerCase.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
