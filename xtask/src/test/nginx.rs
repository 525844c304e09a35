//! How does Debian's nginx come to serve a site as docs/hosting.md says?

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::{hosting, install, project};

/// Where the examples of docs/hosting.md have the site.
const EXAMPLE_FOLDER: &str = "/srv/county-map";
const EXAMPLE_LISTEN: &str = "listen 80;";

/// Running until it is dropped.
pub struct Nginx {
    program: Child,
    /// The example of a server of its own.
    pub own: u16,
    /// The example of a folder in a server that has other things to serve.
    pub folder: u16,
}

impl Nginx {
    /// Serves a site, its own files in another, empty folder.
    pub fn start(site: &Path, work: &Path) -> Result<Self> {
        let root = install::nginx()?;
        let [own, folder] = free_ports()?;
        copy_shipped(work)?;
        fs::write(work.join("nginx.conf"), configuration(&root, work, &examples(site, own, folder)?))?;
        check(&root, work)?;
        let program = command(&root, work).stderr(Stdio::null()).spawn().context("nginx did not start")?;
        let mut nginx = Nginx { program, own, folder };
        nginx.wait(&work.join("error.log"))?;
        Ok(nginx)
    }

    fn wait(&mut self, log: &Path) -> Result<()> {
        let end = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.own)).is_err() {
            let has_ended = self.program.try_wait()?.is_some();
            let log = || fs::read_to_string(log).unwrap_or_default();
            ensure!(!has_ended && Instant::now() < end, "nginx does not answer; it says: {}", log());
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// As an operator copies them, `hosting/nginx` over `/etc/nginx`.
fn copy_shipped(work: &Path) -> Result<()> {
    let shipped = hosting::nginx_folder();
    for path in hosting::paths(&shipped)? {
        let to = work.join(&path[1..]);
        fs::create_dir_all(to.parent().context("a folder")?)?;
        fs::copy(shipped.join(&path[1..]), to)?;
    }
    Ok(())
}

/// The servers of docs/hosting.md: its first example as it is, its second in a server whose other lines would harm
/// the map if they reached it.
fn examples(site: &Path, own: u16, folder: u16) -> Result<String> {
    let text = fs::read_to_string(project::root().join("docs/hosting.md")).context("docs/hosting.md")?;
    let mut blocks = text.split("```nginx\n").skip(1).filter_map(|rest| rest.split("```").next());
    let (Some(server), Some(location), None) = (blocks.next(), blocks.next(), blocks.next()) else {
        bail!("docs/hosting.md should have two examples for nginx: a server, and a location in another");
    };
    ensure!(server.contains(EXAMPLE_LISTEN), "the example of a server does not say `{EXAMPLE_LISTEN}`");
    for example in [server, location] {
        ensure!(example.contains(EXAMPLE_FOLDER), "an example of docs/hosting.md does not serve {EXAMPLE_FOLDER}");
    }
    let harmful = "add_header X-Frame-Options DENY always; expires 1d; charset koi8-r; autoindex on;\n\
                   gzip_types *; gzip_min_length 1; gzip_vary on; gzip_static off; etag off; index plain.html;\n\
                   location ~ \\.(js|css|svg)$ { return 410; }";
    let server = server.replace(EXAMPLE_LISTEN, &format!("listen 127.0.0.1:{own};"));
    let servers = format!("{server}\nserver {{\nlisten 127.0.0.1:{folder};\n{harmful}\n{location}\n}}\n");
    Ok(servers.replace(EXAMPLE_FOLDER, &quoted(site)))
}

/// One process, all its files in its own folder; else what Debian's own nginx.conf says.
fn configuration(root: &Path, work: &Path, servers: &str) -> String {
    let module = quoted(&root.join(install::NGINX_BROTLI));
    let types = quoted(&root.join("etc/nginx/mime.types"));
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {}/temporary-{kind};\n", quoted(work)));
    format!(
        "daemon off;\nmaster_process off;\npid {work}/pid;\nerror_log {work}/error.log;\nload_module {module};\n\
         events {{ }}\nhttp {{\naccess_log off;\ninclude {types};\ndefault_type application/octet-stream;\ngzip on;\n\
         {temporary}include conf.d/*.conf;\n{servers}}}\n",
        work = quoted(work),
        temporary = temporary.concat(),
    )
}

/// A path in nginx's language.
fn quoted(path: &Path) -> String {
    path.display().to_string().replace(' ', "\\ ")
}

fn command(root: &Path, work: &Path) -> Command {
    let mut command = Command::new(root.join(install::NGINX));
    command.arg("-p").arg(work).arg("-c").arg(work.join("nginx.conf"));
    command
}

/// `nginx -t` has nothing to say but that all is well.
fn check(root: &Path, work: &Path) -> Result<()> {
    let output = command(root, work).arg("-t").output().context("nginx -t")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let is_clean = output.status.success() && said.lines().all(|line| line.starts_with("nginx: "));
    ensure!(is_clean && !said.contains("[warn]"), "nginx -t:\n{said}");
    Ok(())
}

/// Both are held until both are known, or they might be one.
fn free_ports() -> Result<[u16; 2]> {
    let any = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let held = [any()?, any()?];
    Ok([held[0].local_addr()?.port(), held[1].local_addr()?.port()])
}
