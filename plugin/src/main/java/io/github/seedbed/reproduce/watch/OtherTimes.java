package io.github.seedbed.reproduce.watch;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file's attributes with other times. */
record OtherTimes(BasicFileAttributes real) implements BasicFileAttributes {
    private FileTime other(FileTime time) {
        return FileTime.fromMillis(Answers.fileTime(time.toMillis(), "", World.OTHER));
    }

    @Override
    public FileTime lastModifiedTime() {
        return other(real.lastModifiedTime());
    }

    @Override
    public FileTime lastAccessTime() {
        return other(real.lastAccessTime());
    }

    @Override
    public FileTime creationTime() {
        return other(real.creationTime());
    }

    @Override
    public boolean isRegularFile() {
        return real.isRegularFile();
    }

    @Override
    public boolean isDirectory() {
        return real.isDirectory();
    }

    @Override
    public boolean isSymbolicLink() {
        return real.isSymbolicLink();
    }

    @Override
    public boolean isOther() {
        return real.isOther();
    }

    @Override
    public long size() {
        return real.size();
    }

    @Override
    public Object fileKey() {
        return real.fileKey();
    }
}
