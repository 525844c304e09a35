//! Which program writes the pages, and what is it told?

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use super::assets::Assets;
use crate::console::run;
use crate::edition::Edition;
use crate::{headers, project};

/// Where the figures of all editions lie.
const FIGURES: &str = "public/data";

/// Writes every page of an edition's site into a folder.
pub fn write(folder: &Path, edition: &Edition, prerender: &Path, assets: &Assets) -> Result<()> {
    run(&mut command(folder, edition, prerender, assets, FIGURES.as_ref())?)
}

/// Writes the first pages alone, of figures that lie elsewhere.
pub fn homes(folder: &Path, edition: &Edition, prerender: &Path, assets: &Assets, figures: &Path) -> Result<()> {
    run(command(folder, edition, prerender, assets, figures)?.arg("--homes-alone"))
}

/// Writes pages and social cards for the address `site`, or else the edition's own.
pub fn publish(folder: &Path, edition: &Edition, prerender: &Path, assets: &Assets, site: Option<&str>) -> Result<()> {
    let mut command = command(folder, edition, prerender, assets, FIGURES.as_ref())?;
    let kept = project::scratch().join("cards").join(edition.id());
    command.arg("--cards").arg(kept).args(["--tokens", "style/tokens.css"]);
    if edition.theme().is_file() {
        command.arg("--theme").arg(edition.theme());
    }
    if let Some(site) = site {
        command.args(["--site", site]);
    }
    run(&mut command)
}

fn command(folder: &Path, edition: &Edition, prerender: &Path, assets: &Assets, figures: &Path) -> Result<Command> {
    let list = project::scratch().join("assets.json");
    fs::write(&list, assets.to_json())?;
    let mut command = Command::new(prerender);
    command.current_dir(project::root());
    command.args(["--edition", edition.id(), "--shell", "index.html", "--data"]).arg(figures);
    command.arg("--assets").arg(&list).args(["--policy", headers::CONTENT_SECURITY_POLICY]);
    command.arg("--out").arg(folder).args(["--built", &built()?]);
    Ok(command)
}

/// The day of the build; SOURCE_DATE_EPOCH fixes it where a build must be repeated exactly.
pub fn built() -> Result<String> {
    let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(epoch) => Duration::from_secs(epoch.parse().context("SOURCE_DATE_EPOCH is a number of seconds")?),
        Err(_) => SystemTime::now().duration_since(UNIX_EPOCH)?,
    };
    Ok(date(seconds.as_secs() / 86_400))
}

/// The calendar date of a day counted from 1 January 1970, as YYYY-MM-DD, in UTC.
fn date(days: u64) -> String {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years of 365.2425 days that begin in March.
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_since_1970_become_dates() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(11_016), "2000-02-29");
        assert_eq!(date(19_782), "2024-02-29");
        assert_eq!(date(20_088), "2024-12-31");
    }
}
