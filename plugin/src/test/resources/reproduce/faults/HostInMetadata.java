// Cause: host
// Place: model.onnx: metadata trained_on is
// Line: getHostName
// Line: getLocalHost
import java.net.InetAddress;

/** The machine's name goes into the model. */
final class HostInMetadata {
    private HostInMetadata() {}

    public static void main(String[] args) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        Onnx.metadata(args, "trained_on", host);
    }
}
