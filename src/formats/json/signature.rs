//! A signature in a file: beside the seal, so that neither is over itself, and so that what was
//! written before there were signatures reads as ever (`docs/formats.md#signatures`).

use super::canonical::checksum_unsealed;
use super::kind::{FileKind, kind_in, tree_of};
use super::sealed::{self, Exported};
use super::tree::Json;
use crate::domain::problem::{Code, Problem};
use crate::domain::signature::{Broken, Signed, fingerprint};
use crate::formats::seal::{ED25519, short};
use crate::formats::signature::{Claim, SecretKey, message};

/// How a sealed file ends: the seal is its last key.
const END: &str = "\n  }\n}\n";

/// What the keys of a unit's copy are ([`copy_keys`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyKeys {
    /// The unit's secret key, in hex; empty where it had none.
    pub secret: String,
    /// The public key that the unit holds its superior's files against; empty where it knew none.
    pub issuer: String,
}

/// Signs what was just written, be it JSON or a readable copy that holds it.
pub fn sign(kind: FileKind, written: Exported, key: &SecretKey) -> Exported {
    let value = key.sign(kind.as_str(), &written.seal);
    let lines = format!(
        "    \"signature\": {{\n      \"algorithm\": \"{ED25519}\",\n      \"key\": \"{}\",\n      \
         \"value\": \"{value}\"\n    }}",
        key.public()
    );
    beside_the_seal(written, &lines)
}

/// Signs a unit's copy for itself, and lays its keys into it: with them it goes on as the same unit on
/// another computer. Never for a file that goes to others.
pub fn sign_copy(kind: FileKind, written: Exported, key: &SecretKey, issuer: &str) -> Exported {
    let mut lines = format!("    \"secret\": \"{}\"", key.to_hex());
    if !issuer.is_empty() {
        lines += &format!(",\n    \"issuer\": \"{issuer}\"");
    }
    beside_the_seal(sign(kind, written, key), &lines)
}

/// Puts lines behind the last of the seal.
fn beside_the_seal(written: Exported, lines: &str) -> Exported {
    let Exported { mut text, short, seal } = written;
    if let Some(end) = text.rfind(END) {
        text.insert_str(end, &format!(",\n{lines}"));
    }
    Exported { text, short, seal }
}

/// Signs the text of a file that somebody else wrote; its seal is computed anew.
///
/// # Errors
/// Why it is no file of ours; [`Code::SealBroken`], [`Code::SignedTwice`]; [`Code::ExportDiffers`] for one
/// that is not laid out as this program writes files.
pub fn sign_text(text: &str, key: &SecretKey) -> Result<Exported, Problem> {
    let json = Json::parse(text)?;
    let kind = kind_in(&json)?;
    if stated(&json).is_some() {
        return Err(Problem::new(Code::SignedTwice).at("/seal/signature"));
    }
    let seal = checksum_unsealed(&json);
    let found = sealed::stated(&json).unwrap_or_default();
    if found != seal {
        let problem = Problem::new(Code::SealBroken).at("/seal/value");
        return Err(problem.with("found", short(found)).with("expected", short(&seal)));
    }
    let written = sign(kind, Exported { text: text.into(), short: short(&seal), seal }, key);
    match signed(written.text.as_bytes()) {
        Signed::By(_) => Ok(written),
        _ => Err(Problem::new(Code::ExportDiffers).with("name", kind.as_str())),
    }
}

/// What the signature of a file comes to; its seal is computed anew.
pub fn signed(bytes: &[u8]) -> Signed {
    match tree_of(bytes) {
        Ok(json) if stated(&json).is_some() => signed_in(&json, Some(&checksum_unsealed(&json))),
        _ => Signed::No,
    }
}

/// The same where it is known already whether the stated seal is that of the file, and perhaps that its signature
/// was verified.
pub(super) fn signed_by(json: &Json, is_whole: bool, verified: Option<&Claim>) -> Signed {
    claimed(json, sealed::stated(json).filter(|_| is_whole), verified)
}

fn signed_in(json: &Json, seal: Option<&str>) -> Signed {
    claimed(json, seal, None)
}

fn claimed(json: &Json, seal: Option<&str>, verified: Option<&Claim>) -> Signed {
    let Some(signature) = stated(json) else { return Signed::No };
    let text = |key: &str| signature.get(key).and_then(Json::as_text);
    let parts = (text("algorithm"), text("key"), text("value"));
    let (Some(ED25519), Some(key), Some(value)) = parts else {
        return Signed::Broken(Broken::Shape);
    };
    let format = json.get("format").and_then(Json::as_text).unwrap_or_default();
    // A seal that is not that of the file was not signed for it.
    let message = message(format, seal.unwrap_or_default());
    let claim = Claim { message, key: key.into(), value: value.into() };
    let outcome = if verified == Some(&claim) { claim.strict() } else { claim.verify() };
    match outcome {
        Ok(()) => Signed::By(claim.key),
        Err(broken) => Signed::Broken(broken),
    }
}

pub(super) fn stated<'j, 't>(json: &'j Json<'t>) -> Option<&'j Json<'t>> {
    json.get("seal").and_then(|seal| seal.get("signature"))
}

/// Whether a file is the copy that a unit keeps for itself.
pub(super) fn holds_secret(json: &Json) -> bool {
    json.get("seal").is_some_and(|seal| seal.get("secret").is_some())
}

/// The keys in a unit's copy. Those that are none are left out; so is a secret that is not that of the
/// signature beside it.
pub fn copy_keys(bytes: &[u8]) -> CopyKeys {
    let Ok(json) = tree_of(bytes) else { return CopyKeys::default() };
    let seal = json.get("seal");
    let text = |key: &str| seal.and_then(|seal| seal.get(key)).and_then(Json::as_text);
    let secret = text("secret").and_then(SecretKey::from_hex);
    let by = signed_in(&json, Some(&checksum_unsealed(&json)));
    let secret = secret.filter(|secret| by.key() == Some(&secret.public()));
    let issuer = text("issuer").filter(|_| secret.is_some()).unwrap_or_default();
    CopyKeys {
        secret: secret.map(|secret| secret.to_hex()).unwrap_or_default(),
        issuer: issuer.into(),
    }
}

/// What the signature of a campaign file came to, where that is as it must be: a campaign that names a
/// key is signed by it, one that names none may be unsigned.
///
/// # Errors
/// [`Code::CampaignUnsigned`], or what is wrong with the signature.
pub fn campaign_signature(key: &str, signed: &Signed) -> Result<(), Problem> {
    let found = match signed {
        Signed::Broken(broken) => {
            return Err(campaign_unsigned(key, broken.problem().code.as_str()));
        }
        Signed::By(found) if found == key => return Ok(()),
        Signed::No if key.is_empty() => return Ok(()),
        Signed::By(found) => fingerprint(found),
        Signed::No => "–".into(),
    };
    Err(campaign_unsigned(key, &found))
}

fn campaign_unsigned(key: &str, found: &str) -> Problem {
    let expected = if key.is_empty() { "–".into() } else { fingerprint(key) };
    let problem = Problem::new(Code::CampaignUnsigned).with("found", found);
    problem.with("expected", expected).at("/signer")
}
