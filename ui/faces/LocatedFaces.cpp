// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/LocatedFaces.h"

#include <algorithm>

namespace semblance::ui {

using casework::ExhibitFace;
using matching::LocatedFace;

namespace {

/// A person's box may have been kept before the engine could look at it.
Result<LocatedFace> locateAgain(const matching::FacePipeline& pipeline,
                                const Photograph& photograph, const matching::DetectedFace& face)
{
    return face.origin == matching::FaceOrigin::Detected
               ? pipeline.locateKnown(photograph, face)
               : pipeline.locateInBox(photograph, face.box, face.origin);
}

} // namespace

LocatedFaces::LocatedFaces(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace)
{
}

void LocatedFaces::reset()
{
    ++m_generation;
    m_known.clear();
    m_asked.clear();
}

const LocatedFace* LocatedFaces::find(const FaceMark& mark) const
{
    const auto known = std::ranges::find_if(m_known, [&mark](const Known& candidate) {
        return candidate.mark == mark.mark && candidate.askedBox == mark.box;
    });
    return known == m_known.end() ? nullptr : &known->face;
}

void LocatedFaces::add(int mark, const RectPx& askedBox, const LocatedFace& face)
{
    m_known.push_back({mark, askedBox, face});
}

void LocatedFaces::ask(const std::shared_ptr<const Photograph>& photograph, const FaceMark& mark,
                       const matching::DetectedFace& face)
{
    const std::pair asked{mark.mark, mark.box};
    if (!m_workplace.pipeline() || std::ranges::count(m_asked, asked) > 0)
        return;
    m_asked.push_back(asked);
    m_workplace.jobs().startQuietly<LocatedFace>(
        [pipeline = m_workplace.pipeline(), photograph, face](const StopToken&) {
            return locateAgain(*pipeline, *photograph, face);
        },
        this,
        [this, mark, asked, generation = m_generation](const Result<LocatedFace>& answer) {
            if (generation != m_generation)
                return;
            std::erase(m_asked, asked);
            if (answer) {
                add(mark.mark, mark.box, *answer);
                Q_EMIT located(mark);
            } else {
                Q_EMIT notLocated(mark, answer.error());
            }
        });
}

void LocatedFaces::askAll(const std::shared_ptr<const Photograph>& photograph,
                          const std::vector<ExhibitFace>& faces,
                          std::function<void(const Result<void>&)> done)
{
    m_workplace.jobs().startQuietly<std::vector<LocatedFace>>(
        [pipeline = m_workplace.pipeline(), photograph,
         faces](const StopToken& stop) -> Result<std::vector<LocatedFace>> {
            std::vector<LocatedFace> located;
            for (const ExhibitFace& face : faces) {
                if (stop.stop_requested())
                    return failure(ErrorCode::Cancelled, Stage::Alignment, photograph->name);
                auto known = locateAgain(*pipeline, *photograph, face.face);
                if (!known)
                    return passOn(known);
                located.push_back(*known);
            }
            return located;
        },
        this,
        [this, faces, done = std::move(done),
         generation = m_generation](const Result<std::vector<LocatedFace>>& located) {
            if (generation != m_generation)
                return;
            for (std::size_t i = 0; located && i < faces.size(); ++i)
                add(faces[i].mark, faces[i].face.box, (*located)[i]);
            done(located ? Result<void>() : Result<void>(passOn(located)));
        });
}

} // namespace semblance::ui
