// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace semblance::matching {

/// How much a measure worries: what the screens order and mark by.
enum class QualityConcern
{
    None,
    /// Good to know; the search goes on as usual.
    Notice,
    /// Likely to make the search miss or the comparison weak.
    Warning,
};

enum class QualityReference
{
    /// The formula of ISO/IEC 29794-5 as in OFIQ 1.0.3.
    IsoFormula,
    /// Our approximation of it, named as ours wherever it is shown.
    Own,
};

/// One measure of one face. A measure that could not be computed has no raw value and says why.
struct QualityMeasurement
{
    /// "InterEyeDistance": the name in ISO/IEC 29794-5 where it has one.
    std::string id;
    std::optional<double> raw;
    /// "px", "°", "bits", "" for a share.
    std::string unit;
    /// 0 worst – 100 best.
    std::optional<int> value;
    QualityConcern concern = QualityConcern::None;
    QualityReference reference = QualityReference::Own;
    /// Which sentence of ui/format is meant, where a measure has several: "toTheLeft", "tooDark".
    std::string aspect;
    /// Technical reason why there is no value.
    std::string absentReason;
    /// Of a length in pixels: how many times larger the picture was made than it once was, at least
    /// 1; value and concern are those of raw by it. 1 where nobody knows of any enlargement.
    double enlargement = 1;

    friend bool operator==(const QualityMeasurement&, const QualityMeasurement&) = default;
};

/// UnifiedQualityScore, then the others in the order of the measures' table in the quality folder.
/// Immutable.
struct QualityReport
{
    std::vector<QualityMeasurement> measurements;
    /// Which models took part, as qualityFingerprint says; empty where nobody recorded it.
    std::string models = {};

    const QualityMeasurement* find(std::string_view id) const;
    /// Those of concern: warnings before notices; among these FacePresence, then
    /// UnifiedQualityScore, then what costs most (expectedLoss), then by value, worst first, ties
    /// in table order.
    std::vector<QualityMeasurement> concerns() const;
    /// Judged anew, with unified quality, for a picture that was made so many times larger, at
    /// least 1: what it gained in pixels it did not gain in detail. Where more is known already,
    /// that stays.
    QualityReport enlargedBy(double factor) const;
    /// Judged anew for a picture of which nobody can tell how many of its pixels an enlargement
    /// added: the distance between the eyes has no value for `reason` (technical), and is a
    /// warning.
    QualityReport withoutSize(const std::string& reason) const;

    friend bool operator==(const QualityReport&, const QualityReport&) = default;
};

} // namespace semblance::matching
