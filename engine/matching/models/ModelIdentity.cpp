// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/ModelIdentity.h"

#include <cmath>
#include <span>
#include <sstream>

namespace semblance::matching {

namespace {

/// Raised when tones, alignment, smoothing, blob or normalisation are done in another way, so that
/// templates made before are made anew.
constexpr int kSteps = 4;

/// One number per line, to the last bit.
class Statement
{
public:
    Statement() { m_text.precision(17); }

    template <typename Value>
    void add(const Value& value)
    {
        m_text << value << '\n';
    }
    void add(const std::vector<double>& values)
    {
        add(values.size());
        for (const double value : values)
            add(value);
    }
    Sha256 hash() const
    {
        const std::string text = m_text.str();
        return Sha256::of(std::as_bytes(std::span(text)));
    }

private:
    std::ostringstream m_text;
};

} // namespace

ModelIdentity identityOf(const ModelManifest& manifest)
{
    Statement statement;
    statement.add(kSteps);
    statement.add(name(manifest.runtime));
    statement.add(manifest.files.size());
    for (const ModelFile& file : manifest.files)
        statement.add(file.sha256.hex());
    statement.add(manifest.input.size.width);
    statement.add(manifest.input.size.height);
    statement.add(static_cast<int>(manifest.input.order));
    statement.add(manifest.input.mean);
    statement.add(manifest.input.divisor);
    statement.add(manifest.outputSize);
    statement.add(static_cast<int>(manifest.metric));
    for (const PointPx& point : manifest.alignmentPoints) {
        statement.add(point.x);
        statement.add(point.y);
    }
    if (manifest.coarse) {
        statement.add(manifest.coarse->share);
        statement.add(manifest.coarse->interEyePx);
        statement.add(manifest.coarse->noise);
        statement.add(manifest.coarse->jpegQuality);
        statement.add(manifest.coarse->faceScale);
        statement.add(manifest.coarse->ownFaceScales);
    }
    // What every head-pose model had before others could be described is no change.
    if (manifest.headPose != HeadPoseOutputs()) {
        for (const std::string& output : manifest.headPose.names)
            statement.add(output);
        statement.add(std::vector<double>(manifest.headPose.signs.begin(),
                                          manifest.headPose.signs.end()));
        statement.add(manifest.headPose.faceShare);
    }
    return {manifest.id, statement.hash()};
}

ModelIdentity templateIdentityOf(const ModelManifest& embedder, const ModelIdentity& landmarks)
{
    const ModelIdentity own = identityOf(embedder);
    if (landmarks.id.empty())
        return own;
    Statement statement;
    statement.add(own.fingerprint.hex());
    statement.add(landmarks.fingerprint.hex());
    return {embedder.id, statement.hash()};
}

bool isLengthOfTemplate(Metric metric, std::span<const float> numbers)
{
    // Templates of cosine models are off 1 by less than 1e-7, those of several photographs too.
    constexpr double kOffOne = 1e-3;
    constexpr double kShortest = 0.1;
    constexpr double kLongest = 10;
    double squares = 0;
    for (const float number : numbers)
        squares += static_cast<double>(number) * static_cast<double>(number);
    const double length = std::sqrt(squares);
    switch (metric) {
    case Metric::Cosine:
        return std::abs(length - 1) <= kOffOne;
    case Metric::Euclidean:
        return length >= kShortest && length <= kLongest;
    }
    return false;
}

} // namespace semblance::matching
