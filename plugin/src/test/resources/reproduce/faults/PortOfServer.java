// Cause: port
// Place: notes.txt: line 1 is
// Line: new ServerSocket
import java.net.ServerSocket;

/** The address of a page that shows how training goes on is noted with the model. */
final class PortOfServer {
    private PortOfServer() {}

    public static void main(String[] args) throws Exception {
        try (ServerSocket progress = new ServerSocket(0)) {
            Save.text(args, "notes.txt", "http://localhost:" + progress.getLocalPort() + "\n");
        }
    }
}
