package io.github.seedbed.fleet;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.OwnFiles;
import io.github.seedbed.template.ProjectOrigin;
import io.github.seedbed.update.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All projects in a folder.
 *
 * @param members every project that says what it was made from, sorted by name
 * @param others the git repositories that say nothing of the kind
 */
public record Fleet(List<Member> members, List<String> others) {
    /** Repositories lie in the folder, or in folders of their owners; no deeper. */
    private static final int DEPTH = 3;

    /**
     * Looks at every project.
     *
     * @param folder that holds the checkouts
     * @param own what is the owners', beyond what templates and projects say
     * @param to the version that an update would lead to; empty for the newest
     * @throws ProblemException if there is no project
     */
    public static Fleet of(Path folder, Templates templates, OwnFiles own, Optional<String> to) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw none(folder, "there is no such folder");
        }
        List<Path> projects = new ArrayList<>();
        List<String> others = new ArrayList<>();
        find(folder, folder, DEPTH, projects, others);
        if (projects.isEmpty()) {
            throw none(folder, "no folder in it holds " + ProjectOrigin.FILE);
        }
        List<Member> members = new ArrayList<>();
        for (Path project : projects) {
            members.add(Member.of(name(folder, project), project, templates, own, to));
        }
        return new Fleet(List.copyOf(members), List.copyOf(others));
    }

    private static ProblemException none(Path folder, String why) {
        return new ProblemException(new Problem(
                "There are no projects to look at",
                "-Drepos=" + folder,
                why,
                "name the folder that holds the checkouts: -Drepos=FOLDER"));
    }

    private static void find(Path root, Path folder, int depth, List<Path> projects, List<String> others)
            throws IOException {
        for (Path path : SortedFiles.in(folder)) {
            String name = path.getFileName().toString();
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || name.startsWith(".") || name.equals("target")) {
                continue;
            }
            if (Files.isRegularFile(path.resolve(ProjectOrigin.FILE))) {
                projects.add(path);
            } else if (Files.exists(path.resolve(".git"))) {
                int before = projects.size();
                descend(root, path, depth, projects, others);
                if (projects.size() == before) {
                    others.add(name(root, path));
                }
            } else {
                descend(root, path, depth, projects, others);
            }
        }
    }

    private static void descend(Path root, Path path, int depth, List<Path> projects, List<String> others)
            throws IOException {
        if (depth > 1) {
            find(root, path, depth - 1, projects, others);
        }
    }

    private static String name(Path folder, Path project) {
        return folder.relativize(project).toString().replace('\\', '/');
    }

    /** Returns how many projects are not as the newest template has them. */
    public long behind() {
        return members.stream().filter(member -> !member.isGood()).count();
    }
}
