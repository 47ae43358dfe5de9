package io.github.seedbed.maven.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Sets file permissions where the file system knows them, and does nothing where it does not. */
final class Permissions {
    private Permissions() {}

    /** Makes a file what umask 022 would: a jar keeps these bits, and must not tell one machine from another. */
    static void plain(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Lets everybody run a file who may read it. */
    static void executable(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        if (view != null) {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            addIf(permissions, PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE);
            addIf(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);
            addIf(permissions, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    private static void addIf(Set<PosixFilePermission> all, PosixFilePermission may, PosixFilePermission then) {
        if (all.contains(may)) {
            all.add(then);
        }
    }

    private static PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }
}
