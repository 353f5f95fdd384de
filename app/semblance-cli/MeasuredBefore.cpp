// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/MeasuredBefore.h"

#include "matching/models/EngineFingerprint.h"
#include "matching/models/ModelPack.h"

#include <QStringList>

namespace semblance::cli {

namespace {

using matching::EngineDefinition;
using matching::ModelJob;
using matching::ModelManifest;

std::vector<ModelManifest> modelsFor(ModelJob job, const matching::ModelPack& pack)
{
    std::vector<ModelManifest> models;
    for (const ModelManifest& model : pack.models()) {
        if (model.job == job)
            models.push_back(model);
    }
    return models;
}

/// Of the models that are here, those whose qualityFingerprint it is.
std::optional<EngineDefinition> engineOf(const std::string& fingerprint,
                                         const EngineDefinition& now,
                                         const matching::ModelPack& pack)
{
    for (const ModelManifest& detector : modelsFor(ModelJob::Detection, pack)) {
        for (const ModelManifest& landmarks : modelsFor(ModelJob::Landmarks, pack)) {
            for (const ModelManifest& headPose : modelsFor(ModelJob::HeadPose, pack)) {
                EngineDefinition engine = now;
                engine.detector = detector.id;
                engine.landmarks = landmarks.id;
                engine.headPose = headPose.id;
                for (const ModelManifest& model : {detector, landmarks, headPose})
                    engine.models.push_back(identityOf(model));
                if (matching::qualityFingerprint(engine) == fingerprint)
                    return engine;
            }
        }
    }
    return std::nullopt;
}

QString changeOf(const char* job, const matching::ModelId& then, const matching::ModelId& now)
{
    if (then == now)
        return {};
    return QStringLiteral("%1 %2, now %3")
        .arg(QLatin1String(job), QString::fromStdString(then), QString::fromStdString(now));
}

/// What the record of the first reference states; empty where it cannot be read.
std::string fingerprintOf(const casework::GalleryRepository& galleries,
                          const casework::ProbeSearchResult& result)
{
    const auto references =
        galleries.measuredOtherwise(result.gallery.id, matching::qualityFingerprint(result.engine));
    if (!references || references->empty())
        return {};
    const auto first = galleries.reference(references->front());
    return first ? first->quality.models : std::string();
}

} // namespace

QString measuredBefore(Session& session, const casework::GalleryRepository& galleries,
                       const casework::ProbeSearchResult& result)
{
    if (result.referencesMeasuredOtherwise == 0)
        return {};
    const auto pack = matching::ModelPack::survey(session.installation().models);
    const auto then =
        pack ? engineOf(fingerprintOf(galleries, result), result.engine, *pack) : std::nullopt;
    if (!then)
        return {};
    const EngineDefinition& now = result.engine;
    QStringList changes{changeOf("detector", then->detector, now.detector),
                        changeOf("landmarks", then->landmarks, now.landmarks),
                        changeOf("head pose", then->headPose, now.headPose)};
    changes.removeAll(QString());
    if (changes.isEmpty())
        return {};
    return QStringLiteral("This gallery was enrolled with %1.")
        .arg(changes.join(QStringLiteral("; ")));
}

} // namespace semblance::cli
