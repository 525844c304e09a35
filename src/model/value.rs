//! A figure never travels as a bare number: it carries its kind.

use super::Date;
use serde::{Deserialize, Serialize};

/// What one county has under one measure, as the reader asked for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A count, as published. Zero is a figure like any other.
    Known(u32),
    /// Events per 10,000 residents.
    Rate(f64),
    /// Events per 10,000 residents, resting on 20 events or fewer (CDC WISQARS calls such rates unstable).
    Unreliable(f64),
    /// The day on which something began.
    Date(Date),
    /// Withheld: it is small, or a small one could be worked out with it.
    TooFew,
    /// The source lists no event under this county, which is not the same as zero.
    NoneAttributed,
    /// No figure has been published for this county.
    NotPublished,
}

impl Value {
    /// The number that classes, ranks and bars work with; `None` for dates and for what is not known.
    pub fn number(self) -> Option<f64> {
        match self {
            Value::Known(count) => Some(count.into()),
            Value::Rate(rate) | Value::Unreliable(rate) => Some(rate),
            Value::Date(_) | Value::TooFew | Value::NoneAttributed | Value::NotPublished => None,
        }
    }

    /// Whether something is known of the county under this measure.
    pub fn is_known(self) -> bool {
        !matches!(self, Value::TooFew | Value::NoneAttributed | Value::NotPublished)
    }
}

/// What it means that a measure has no figure for a county.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prepare", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Absent {
    NotPublished,
    NoneAttributed,
}

impl From<Absent> for Value {
    fn from(absent: Absent) -> Value {
        match absent {
            Absent::NotPublished => Value::NotPublished,
            Absent::NoneAttributed => Value::NoneAttributed,
        }
    }
}
