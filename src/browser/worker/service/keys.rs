//! The key of a campaign: made, kept, saved as a file, taken from one; and what it signs.

use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store;
use crate::browser::platform::random;
use crate::domain::campaign::Campaign;
use crate::domain::problem::{Code, Problem};
use crate::domain::signature::{Signer, fingerprint};
use crate::formats::{
    FileType, KeyFile, SecretKey, read_campaign, read_key_file, sign_text, write_campaign,
    write_key_file,
};
use crate::jobs::JobReply;

impl JobService {
    /// Makes a new key for a kept campaign, which from then on names the one before as replaced.
    pub(super) async fn make_key(&self, id: &str) -> Outcome {
        let (text, mut campaign) = kept(id).await?;
        let seed = random::bytes().ok_or_else(|| Problem::new(Code::RandomMissing))?;
        let key = SecretKey::of(seed);
        campaign.signer = Some(Signer::after(campaign.signer.take(), key.public()));
        let named = write_campaign(&campaign).text;
        let record = review_store::keep_key(id, &key.to_hex(), &named, &text).await?;
        Ok(JobReply::Saved { counter: record.counter })
    }

    /// Whether the secret key of a kept campaign is here.
    pub(super) async fn has_key(&self, id: &str) -> Outcome {
        let (_, campaign) = kept(id).await?;
        Ok(JobReply::HasKey(key_of(id, &campaign).await?.is_some()))
    }

    /// Signs a file with the key of a kept campaign; where that is not here, or the campaign has none,
    /// the file comes back as it is.
    pub(super) async fn sign(&self, id: &str, text: String) -> Outcome {
        let key = match id {
            // Files that were received without a campaign.
            "" => None,
            id => key_of(id, &kept(id).await?.1).await?,
        };
        Ok(match key {
            Some(key) => {
                let text = sign_text(&text, &key)?.text;
                JobReply::Signed { text, signer: fingerprint(&key.public()) }
            }
            None => JobReply::Signed { text, signer: String::new() },
        })
    }

    /// The secret key of a kept campaign as a file.
    pub(super) async fn key_file(&self, id: &str, passphrase: &str) -> Outcome {
        let (_, campaign) = kept(id).await?;
        let missing = || Problem::new(Code::KeyNotHere).with("expected", named(&campaign));
        let key = key_of(id, &campaign).await?.ok_or_else(missing)?;
        let chance = random::bytes().ok_or_else(|| Problem::new(Code::RandomMissing))?;
        let file = KeyFile { campaign: campaign.id, title: campaign.title, key };
        let text = write_key_file(&file, passphrase, chance)?.text;
        Ok(JobReply::File {
            name: "khoa".into(),
            file_type: FileType::Json,
            bytes: text.into_bytes(),
        })
    }

    /// Takes the secret key of a kept campaign from a key file.
    pub(super) async fn take_key(&self, id: &str, text: &str, passphrase: &str) -> Outcome {
        let (kept_text, campaign) = kept(id).await?;
        let file = read_key_file(text.as_bytes(), passphrase)?;
        let public = file.key.public();
        if public != campaign.key() {
            let problem = Problem::new(Code::KeyOther).with("found", fingerprint(&public));
            return Err(problem.with("expected", named(&campaign)).at("/key"));
        }
        let record = review_store::keep_key(id, &file.key.to_hex(), &kept_text, &kept_text).await?;
        Ok(JobReply::Saved { counter: record.counter })
    }
}

/// A kept campaign with its text.
async fn kept(id: &str) -> Result<(String, Campaign), Problem> {
    let missing = || Problem::new(Code::NotKept).with("id", id);
    let (_, text) = review_store::campaign(id).await?.ok_or_else(missing)?;
    let campaign = read_campaign(text.as_bytes()).value.ok_or_else(missing)?;
    Ok((text, campaign))
}

/// The secret key of a campaign, where the one that is kept is that of the key it names.
async fn key_of(id: &str, campaign: &Campaign) -> Result<Option<SecretKey>, Problem> {
    let key = review_store::key(id).await?.and_then(|key| SecretKey::from_hex(&key));
    Ok(key.filter(|key| key.public() == campaign.key()))
}

/// The fingerprint of the key that a campaign names.
fn named(campaign: &Campaign) -> String {
    match campaign.key() {
        "" => "–".into(),
        key => fingerprint(key),
    }
}
