// Cause: user
// Place: model.onnx: metadata author is
// Line: user.name
/** The model names who trained it. */
final class UserInMetadata {
    private UserInMetadata() {}

    public static void main(String[] args) throws Exception {
        Onnx.metadata(args, "author", System.getProperty("user.name"));
    }
}
