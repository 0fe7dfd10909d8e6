package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A Postfix that takes mail for {@code example.org}, and a Dovecot that keeps it and shows it by IMAP: both as Debian has
 * them, with settings and folders of their own, on ports that nobody else has. Both must be run as root.
 */
final class RealPost implements AutoCloseable {

    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final Path LMTP = Path.of("/usr/lib/dovecot/lmtp");

    private final Path folder;
    private final Path postfix;
    private final Path dovecot;
    private final int port;
    private final int encryptedPort;
    private final int imap;

    /**
     * Starts both.
     *
     * @param chain the key and certificate, in one file, with which Postfix encrypts on its second port
     */
    RealPost(Path chain) throws IOException {
        List<Integer> ports = freePorts();
        port = ports.get(0);
        encryptedPort = ports.get(1);
        imap = ports.get(2);
        int lmtp = ports.get(3);
        folder = Files.createTempDirectory("post-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        postfix = Files.createDirectory(folder.resolve("postfix"));
        own(Files.createDirectory(folder.resolve("data")), "postfix");
        Files.createDirectory(folder.resolve("queue"));
        own(Files.createDirectory(folder.resolve("mail")), "mail");
        dovecot = folder.resolve("dovecot.conf");
        Files.writeString(postfix.resolve("main.cf"), main(folder, lmtp, chain));
        Files.writeString(postfix.resolve("master.cf"), master(port, encryptedPort));
        Files.writeString(dovecot, keeping(folder, imap, lmtp));
        run(DOVECOT.toString(), "-c", dovecot.toString());
        run(POSTFIX.toString(), "-c", postfix.toString(), "start");
    }

    /** Whether they can be run here. */
    static boolean isHere() {
        return System.getProperty("user.name").equals("root")
                && Files.exists(POSTFIX)
                && Files.exists(DOVECOT)
                && Files.exists(LMTP);
    }

    /** Where Postfix speaks without encryption. */
    int port() {
        return port;
    }

    /** Where Postfix offers to encrypt. */
    int encryptedPort() {
        return encryptedPort;
    }

    /** The messages in a mailbox as IMAP gives them, once so many have come. */
    List<byte[]> mailbox(String name, int count) throws MessagingException, IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (jakarta.mail.Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, name, "secret");
            for (int looks = 0; looks < 1_000; looks++) {
                try (Folder inbox = store.getFolder("INBOX")) {
                    inbox.open(Folder.READ_ONLY);
                    if (inbox.getMessageCount() >= count) {
                        return octets(inbox.getMessages());
                    }
                }
                var _ = never.await(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError(name + " did not get " + count + " messages: " + log());
    }

    private static List<byte[]> octets(Message[] messages) throws MessagingException, IOException {
        List<byte[]> all = new ArrayList<>();
        for (Message message : messages) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            all.add(octets.toByteArray());
        }
        return all;
    }

    /** What Postfix wrote down. */
    String log() throws IOException {
        Path log = folder.resolve("mail.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Override
    public void close() throws IOException {
        run(POSTFIX.toString(), "-c", postfix.toString(), "stop");
        run("/usr/bin/doveadm", "-c", dovecot.toString(), "stop");
        var _ = FileSystemUtils.deleteRecursively(folder);
    }

    private static void own(Path path, String user) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    private void run(String... command) throws IOException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        assertThat(process.exitValue())
                .as("%s: %s", List.of(command), Files.readString(said))
                .isZero();
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private static String main(Path folder, int lmtp, Path chain) {
        return """
            compatibility_level = 3.6
            queue_directory = %s/queue
            data_directory = %s/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mx.example.org
            mydestination =
            mynetworks = 127.0.0.0/8
            alias_maps =
            alias_database =
            local_recipient_maps =
            smtp_dns_support_level = disabled
            virtual_mailbox_domains = example.org
            virtual_transport = lmtp:inet:127.0.0.1:%d
            smtpd_relay_restrictions = reject_unauth_destination
            smtpd_peername_lookup = no
            maillog_file = %s/mail.log
            maillog_file_prefixes = %s
            smtpd_tls_chain_files = %s
            """.formatted(folder, folder, lmtp, folder, folder, chain);
    }

    private static String master(int port, int encryptedPort) {
        return """
            127.0.0.1:%d inet n - n - - smtpd
              -o smtpd_tls_security_level=none
            127.0.0.1:%d inet n - n - - smtpd
              -o smtpd_tls_security_level=encrypt
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            anvil unix - - n - 1 anvil
            lmtp unix - - n - - lmtp
            error unix - - n - - error
            retry unix - - n - - error
            postlog unix-dgram n - n - 1 postlogd
            """.formatted(port, encryptedPort);
    }

    private static String keeping(Path folder, int imap, int lmtp) {
        return """
            base_dir = %s/run
            state_dir = %s/state
            log_path = %s/dovecot.log
            protocols = imap lmtp
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:%s/mail/%%n
            first_valid_uid = 1
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=mail gid=mail home=%s/mail/%%n allow_all_users=yes
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = %d
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service lmtp {
              inet_listener lmtp {
                port = %d
              }
            }
            """.formatted(folder, folder, folder, folder, folder, imap, lmtp);
    }
}
