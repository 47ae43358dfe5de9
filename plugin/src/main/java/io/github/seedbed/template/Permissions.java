package io.github.seedbed.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Sets file permissions where the file system knows them, and does nothing where it does not. */
public final class Permissions {
    private Permissions() {}

    /** Makes a file what umask 022 would: a jar keeps these bits, and must not tell one machine from another. */
    static void plainFile(Path file) throws IOException {
        set(file, "rw-r--r--");
    }

    /** Makes a folder what umask 022 would. */
    static void plainFolder(Path folder) throws IOException {
        set(folder, "rwxr-xr-x");
    }

    private static void set(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = view(path);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    /** Lets everybody run a file who may read it. */
    public static void executable(Path file) throws IOException {
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
