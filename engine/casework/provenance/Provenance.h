// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace semblance::casework {

/// How an image came about, as a person states it; no file proves it.
enum class ProvenanceType
{
    /// Nobody knows, or nobody has said yet.
    Unknown,
    /// A still of a camera that watches a place.
    CameraStill,
    /// Taken out of a video.
    VideoFrame,
    Photograph,
    /// A screen was photographed, and what is looked for is on it.
    PhotographOfScreen,
    /// Of a print, a document, a negative.
    Scan,
    /// As a network or messenger passed it on.
    SocialMedia,
    /// Drawn by hand.
    Sketch,
    /// Put together of parts: an identikit picture, a photomontage.
    Composite,
    /// Made by a generator, or a face that a program completed, aged or beautified.
    GeneratedOrAltered,
};

/// In the order of the list above, which is that of every choice.
inline constexpr std::array kProvenanceTypes{ProvenanceType::Unknown,
                                             ProvenanceType::CameraStill,
                                             ProvenanceType::VideoFrame,
                                             ProvenanceType::Photograph,
                                             ProvenanceType::PhotographOfScreen,
                                             ProvenanceType::Scan,
                                             ProvenanceType::SocialMedia,
                                             ProvenanceType::Sketch,
                                             ProvenanceType::Composite,
                                             ProvenanceType::GeneratedOrAltered};

/// Stable, for records, policies and --json: "photographOfScreen".
std::string_view name(ProvenanceType type);
/// Of exactly such a name; anything else is empty.
std::optional<ProvenanceType> provenanceTypeFrom(std::string_view name);
/// Shows nobody's face as it was: no policy can allow a search with it (rule P10).
bool isNeverSearchable(ProvenanceType type);
/// Shows a face less well than a camera does, or may show one that it did not see: what is never
/// searchable, and photographs of screens, scans and what networks passed on.
bool isRestricting(ProvenanceType type);

/// Said of a picture that a camera or a scanner took, of whatever; what a network passed on may be
/// anything.
bool isOfACamera(ProvenanceType type);
/// Said of a picture as a camera, its recorder, or a program that took it out of a video gave it.
bool isAsRecorded(ProvenanceType type);

/// Characters that each text of a statement may have.
inline constexpr int kLongestProvenanceText = 2000;

/// What one person said about one exhibit, once. Immutable; a later one supersedes it.
struct ProvenanceStatement
{
    ProvenanceType type = ProvenanceType::Unknown;
    /// Who says so: "Officer 4711, who copied it from the recorder".
    QString saidBy;
    /// What else is known about it; may be empty.
    QString note;
    QDateTime statedUtc;

    friend bool operator==(const ProvenanceStatement&, const ProvenanceStatement&) = default;
};

/// Why that can be no statement; empty where it can: somebody says so (something to see), both
/// texts of at most kLongestProvenanceText characters.
std::optional<std::string> whyNoStatement(const ProvenanceStatement& statement);
/// The same of one that is to take the place of `before`: what can never be searched becomes
/// something else only with a note that says why.
std::optional<std::string> whyNoStatement(const ProvenanceStatement& statement,
                                          const std::optional<ProvenanceStatement>& before);

/// Whether a person can have meant it as a reason: at least three letters or digits.
bool isReason(const QString& text);

} // namespace semblance::casework
