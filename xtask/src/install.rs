//! What must a machine have, and how does it come there?
//!
//! Every function returns at once where the thing is there; otherwise it says what it installs, or what a person can do.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::console::{run, say};
use crate::project;

pub const CHROMIUM: &str = "/usr/bin/chromium";
pub const FIREFOX: &str = "/usr/bin/firefox-esr";
/// Under the folder that `nginx` names.
pub const NGINX: &str = "usr/sbin/nginx";
pub const NGINX_BROTLI: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
pub const WASM: &str = "wasm32-unknown-unknown";
const NODE_AT_LEAST: u32 = 20;

/// Rust's standard library for the browser.
pub fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    say(&format!("installing Rust's {WASM} target with rustup"));
    run(Command::new("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("Rust has no {WASM} target: `rustup target add {WASM}` needs rustup (https://rustup.rs) and a network")
    })
}

/// The formatter and the linter, which rustup's minimal profile leaves out.
pub fn rust_components() -> Result<()> {
    let missing = |word: &&str| !succeeds("cargo", &[word, "--version"]);
    let names = [("fmt", "rustfmt"), ("clippy", "clippy")].into_iter().filter(|(word, _)| missing(word));
    for (_, component) in names {
        say(&format!("installing {component} with rustup"));
        run(Command::new("rustup").args(["component", "add", component])).with_context(|| {
            format!("`cargo` has no {component}: `rustup component add {component}` needs a network")
        })?;
    }
    Ok(())
}

pub fn sysroot() -> Result<PathBuf> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).current_dir(project::root()).output();
    let output = output.context("`rustc` is not on PATH: install Rust with rustup (https://rustup.rs)")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// Debian's Chromium and Firefox, for the browser tests.
pub fn browsers() -> Result<()> {
    debian("chromium", CHROMIUM)?;
    debian("firefox-esr", FIREFOX)
}

/// A program by the name of Debian's package.
fn debian(package: &str, program: &str) -> Result<()> {
    if Path::new(program).exists() {
        return Ok(());
    }
    let by_hand = format!(
        "the browser tests need Debian's {package} at {program}: run \
         `sudo apt-get update && sudo apt-get install {package}` with a network, then this command again"
    );
    if !succeeds("apt-get", &["--version"]) {
        bail!("{by_hand} (this machine has no apt-get)");
    }
    say(&format!("installing Debian's {package} with apt-get"));
    apt(&["update", "-qq"]).and_then(|()| apt(&["install", "-qq", "-y", package])).context(by_hand)
}

/// Debian's nginx and its Brotli module: the folder that they lie in. They are unpacked, not installed, unless they are
/// there already: an installed nginx would serve this machine's port 80 from then on.
pub fn nginx() -> Result<PathBuf> {
    let own = project::root().join("target/nginx");
    let is_there = |root: &&PathBuf| root.join(NGINX).exists() && root.join(NGINX_BROTLI).exists();
    if let Some(root) = [PathBuf::from("/"), own.clone()].iter().find(is_there) {
        return Ok(root.clone());
    }
    say("unpacking Debian's nginx into target/nginx with apt-get");
    let unpacked = unpack(&own).or_else(|_| apt(&["update", "-qq"]).and_then(|()| unpack(&own)));
    unpacked.context(
        "the test of hosting/nginx needs Debian's nginx: run `sudo apt-get install nginx \
         libnginx-mod-http-brotli-static` with a network, then this command again",
    )?;
    Ok(own)
}

fn unpack(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let packages = ["nginx", "nginx-common", "libnginx-mod-http-brotli-static"];
    run(Command::new("apt-get").args(["download", "-qq"]).args(packages).current_dir(folder))?;
    let files = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "deb")) {
        run(Command::new("dpkg-deb").arg("-x").arg(file).arg(folder))?;
    }
    Ok(())
}

fn apt(args: &[&str]) -> Result<()> {
    let mut command = if is_root() { Command::new("apt-get") } else { Command::new("sudo") };
    if !is_root() {
        // -n: a password prompt would hang where nobody sits.
        command.args(["-n", "apt-get"]);
    }
    run(command.args(args).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The packages of a folder, exactly as its lock file has them.
pub fn node_packages(folder: &Path) -> Result<()> {
    node()?;
    let name = folder.strip_prefix(project::root()).unwrap_or(folder).display();
    let wanted =
        std::fs::read(folder.join("package-lock.json")).with_context(|| format!("{name}/package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    say(&format!("installing the packages of {name} with npm ci"));
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))
        .with_context(|| format!("`npm ci` in {name} could not install its packages: it needs a network once"))?;
    Ok(std::fs::write(stamp, wanted)?)
}

fn node() -> Result<()> {
    let by_hand = format!("the browser tests need Node {NODE_AT_LEAST} or newer on PATH (https://nodejs.org)");
    let output = Command::new("node").arg("--version").output().with_context(|| by_hand.clone())?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE_AT_LEAST => Ok(()),
        _ => bail!("{by_hand}; found {version}"),
    }
}

fn succeeds(program: &str, args: &[&str]) -> bool {
    let status = Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
