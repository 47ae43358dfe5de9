import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A helper answers on whichever port is free: what it says is always the same. */
final class FreePort {
    private FreePort() {}

    public static void main(String[] args) throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, here);
                Socket asking = new Socket(here, server.getLocalPort());
                Socket answering = server.accept()) {
            answering.getOutputStream().write("12 words\n".getBytes(StandardCharsets.UTF_8));
            answering.shutdownOutput();
            byte[] answer = asking.getInputStream().readAllBytes();
            Save.text(args, "notes.txt", new String(answer, StandardCharsets.UTF_8));
        }
    }
}
