// Cause: environment
// Place: model.onnx: metadata author is
/** The model names who trained it. */
final class UserInMetadata {
    private UserInMetadata() {}

    public static void main(String[] args) throws Exception {
        Onnx.metadata(args, "author", System.getProperty("user.name"));
    }
}
