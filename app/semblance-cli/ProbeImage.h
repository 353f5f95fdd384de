// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Session.h"
#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/ImageDecoder.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace semblance::cli {

/// An image with the faces that were found in it, and the face that the person chose.
struct ProbeImage
{
    /// Its bytes.
    std::shared_ptr<const Bytes> file;
    Sha256 sha256;
    Photograph photograph;
    /// In the detector's order; a drawn face comes last, or in the place
    /// of the found one that it covers.
    std::vector<matching::LocatedFace> faces;
    /// How many of them the detector found: those before a drawn face that covers none.
    std::size_t found = 0;
    /// Index into `faces`.
    std::optional<std::size_t> chosen = std::nullopt;
    /// What was made of the person's box and was not asked for: sentences.
    QStringList notes = {};
};

/// `--face N` (from 1, as `detect` numbers them) or `--box X,Y,W,H` (drawn where the detector
/// missed one).
struct FaceChoice
{
    std::optional<int> number;
    /// Left, top, width, height in pixels of the stored raster; empty or four numbers.
    std::vector<double> box;

    /// `suffix`: "" or "-a", "-b".
    void addTo(CLI::App& command, const std::string& suffix, const std::string& whose);
};

/// Reads, decodes, finds faces; takes the face that was asked for. Nothing is chosen where nobody
/// chose and there is not exactly one. A box that reaches beyond the image is cut to it, with a
/// note; one with less than half inside is refused. Fails: as decodeImageFile,
/// FacePipeline::locate and locateInBox, InvalidInput (no such number).
Result<ProbeImage> readProbe(Session& session, const std::string& path, const FaceChoice& choice);

/// As readProbe, with `chosen` set. Fails also: NoFace, SeveralFaces; the console then explains
/// which there are.
Result<ProbeImage> readProbeWithFace(Session& session, const std::string& path,
                                     const FaceChoice& choice);

/// Of the chosen face. Fails: BackendFailed.
Result<matching::QualityReport> qualityOf(const matching::FacePipeline& engine,
                                          const ProbeImage& probe);

/// Between the eyes of the chosen face.
double interEyePx(const ProbeImage& probe);

/// {"image","sha256","width","height","orientation"}
Json imageToJson(const ProbeImage& probe);
/// imageToJson with "face", "faces", "faces_detected" and "warnings".
Json toJson(const ProbeImage& probe, const matching::QualityReport& quality);
/// A table: number, box, score, how it stands.
QString facesTable(const std::vector<matching::LocatedFace>& faces);
/// "a.jpg · face 1 of 3 · 62 px between the eyes as seen, 66 px as if seen from the front"; a drawn
/// box is no face of the detector's and is called so. `quality` holds the second number, which its
/// measures and warnings are about.
QString probeLine(const ProbeImage& probe, const matching::QualityReport& quality);
/// What is said of an image whose file is damaged but could be read.
QString damageText();
/// One line per concern, indented; empty where there is none.
QString concernLines(const matching::QualityReport& report);
/// With unified quality in front, where that is no concern itself.
QString qualityLines(const matching::QualityReport& report);

} // namespace semblance::cli
