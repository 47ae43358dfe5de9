package io.github.seedbed.internal.http;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** What went wrong with a server, for people. */
final class HttpProblems {
    private HttpProblems() {}

    static ProblemException refused(String what, String method, Answer answer) {
        return new ProblemException(
                new Problem(what, method + " " + Origin.shown(answer.uri()), answer.reason(), action(answer.status())));
    }

    private static String action(int status) {
        return switch (status) {
            case 401 -> "give a valid token, or check the name: a private place looks like a missing one";
            case 402 -> "the account has to pay for this: choose another account, or another kind of place";
            case 403 -> "give a token that may write there";
            case 404, 410 -> "check the name and the revision";
            case 408, 425, 429, 500, 502, 503, 504 -> "try again later: what was transferred is kept";
            case 413, 507 -> "ask the owner of the server for more space, or publish less";
            default -> "see what the server says; then run the same command again";
        };
    }

    static ProblemException unreachable(String what, Request request, IOException e) {
        boolean foreign = e instanceof SSLException;
        return new ProblemException(
                new Problem(
                        what,
                        request.method() + " " + Origin.shown(request.uri()),
                        foreign ? "the connection is not secure: " + message(e) : message(e),
                        foreign
                                ? "ask who runs the network: somebody stands between you and the server"
                                : "check the network and its proxy; then run the same command again"),
                e);
    }

    private static String message(IOException e) {
        String name = e.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return e.getMessage() == null ? name : e.getMessage();
    }

    static ProblemException notJson(Answer answer) {
        return new ProblemException(new Problem(
                "The server's answer cannot be read",
                Origin.shown(answer.uri()),
                "it is " + answer.header("Content-Type").orElse("something") + " where JSON was expected",
                "check the address: a proxy or a login page may have answered"));
    }

    static ProblemException redirected(Answer answer, String why) {
        return new ProblemException(new Problem(
                "The server sends elsewhere",
                Origin.shown(answer.uri()),
                why,
                "check the address: the place may have another name now"));
    }
}
