//! How much memory a program takes.

use std::process::Child;
use std::time::Duration;

/// The peak of a program's memory in bytes, watched until it ends. Linux tells it while a program runs; 0 elsewhere. What
/// the program writes must go where no pipe fills.
pub fn peak(child: &mut Child) -> u64 {
    let (status, mut peak) = (format!("/proc/{}/status", child.id()), 0);
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(std::fs::read_to_string(&status).map_or(0, |text| peak_of(&text)));
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(cfg!(not(target_os = "linux")) || peak > 0, "no peak was seen");
    peak
}

fn peak_of(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() << 10
}
