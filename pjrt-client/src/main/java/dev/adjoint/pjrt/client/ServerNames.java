package dev.adjoint.pjrt.client;

import io.grpc.Attributes;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import io.grpc.Status;
import io.grpc.StatusOr;
import io.grpc.SynchronizationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses of one or several servers for a channel, in an order of the channel's own.
 *
 * <p>With gRPC's policy {@code pick_first}, which takes the first that answers, sessions are thus
 * spread over all servers, and a server that is gone is passed over. The order of a channel does
 * not change, so a connection that is lost is made again to the same server, which has the session,
 * unless that is missed at this moment.
 */
final class ServerNames extends NameResolver {
  private static final String SCHEME = "adjoint";

  static {
    NameResolverRegistry.getDefaultRegistry().register(new Provider());
  }

  private final List<HostAndPort> servers;
  private final Args environment;
  private final SynchronizationContext context;
  private final long seed;
  private volatile @Nullable Listener2 listener;

  /**
   * A server.
   *
   * @param host its name or address; one of IPv6 in brackets
   */
  record HostAndPort(String host, int port) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  private ServerNames(List<HostAndPort> servers, long seed, Args environment) {
    this.servers = new ArrayList<>(servers);
    Collections.shuffle(this.servers, new Random(seed));
    this.seed = seed;
    this.environment = environment;
    this.context = environment.getSynchronizationContext();
  }

  /** {@return what a channel calls these servers, with the order that it has them in} */
  static String target(List<HostAndPort> servers) {
    var names = String.join(",", servers.stream().map(HostAndPort::toString).toList());
    long seed = ThreadLocalRandom.current().nextLong();
    return SCHEME + ":///" + URLEncoder.encode(names, StandardCharsets.UTF_8) + "?" + seed;
  }

  @Override
  public String getServiceAuthority() {
    return servers.getFirst().toString();
  }

  @Override
  public void start(Listener2 listener) {
    this.listener = listener;
    resolve();
  }

  @Override
  public void refresh() {
    resolve();
  }

  @Override
  public void shutdown() {
    listener = null;
  }

  private void resolve() {
    Thread.ofVirtual().name("adjoint-names").start(() -> tell(find()));
  }

  private void tell(StatusOr<List<EquivalentAddressGroup>> found) {
    context.execute(
        () -> {
          var told = listener;
          if (told != null) {
            var _ =
                told.onResult2(ResolutionResult.newBuilder().setAddressesOrError(found).build());
          }
        });
  }

  /** {@return the addresses of all servers that have one} */
  private StatusOr<List<EquivalentAddressGroup>> find() {
    var groups = new ArrayList<EquivalentAddressGroup>();
    var failure = Status.UNAVAILABLE;
    for (var server : servers) {
      var authority =
          Attributes.newBuilder()
              .set(EquivalentAddressGroup.ATTR_AUTHORITY_OVERRIDE, server.toString())
              .build();
      try {
        for (var address : addresses(server)) {
          groups.add(new EquivalentAddressGroup(address, authority));
        }
      } catch (IOException e) {
        failure =
            Status.UNAVAILABLE
                .withDescription("cannot find the host " + server.host())
                .withCause(e);
      }
    }
    return groups.isEmpty() ? StatusOr.fromStatus(failure) : StatusOr.fromValue(groups);
  }

  private List<? extends SocketAddress> addresses(HostAndPort server) throws IOException {
    var named = InetSocketAddress.createUnresolved(server.host(), server.port());
    var proxied = environment.getProxyDetector().proxyFor(named);
    return proxied != null ? List.of(proxied) : ordered(server);
  }

  /** Addresses of the kind (IPv4 or IPv6) that the system prefers come first. */
  private List<InetSocketAddress> ordered(HostAndPort server) throws UnknownHostException {
    var all = InetAddress.getAllByName(server.host());
    Comparator<InetAddress> order =
        Comparator.comparing((InetAddress address) -> address.getClass() != all[0].getClass())
            .thenComparingLong(address -> new Random(seed ^ address.hashCode()).nextLong());
    return Arrays.stream(all)
        .sorted(order)
        .map(address -> new InetSocketAddress(address, server.port()))
        .toList();
  }

  private static final class Provider extends NameResolverProvider {
    @Override
    public NameResolver newNameResolver(URI target, Args environment) {
      var servers = new ArrayList<HostAndPort>();
      for (var name : target.getPath().substring(1).split(",", -1)) {
        int colon = name.lastIndexOf(':');
        servers.add(
            new HostAndPort(name.substring(0, colon), Integer.parseInt(name.substring(colon + 1))));
      }
      return new ServerNames(servers, Long.parseLong(target.getQuery()), environment);
    }

    @Override
    public String getDefaultScheme() {
      return SCHEME;
    }

    @Override
    protected boolean isAvailable() {
      return true;
    }

    @Override
    protected int priority() {
      return 5;
    }
  }
}
