// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/PhotographSet.h"

#include "ui/format/FaceText.h"

#include <algorithm>
#include <utility>

namespace semblance::ui {

namespace {

auto isOf(ExhibitId exhibit)
{
    return [exhibit](const SetPhotograph& photograph) {
        return photograph.probe.exhibit.id == exhibit;
    };
}

/// Who stands behind `exhibit`: as ExhibitRepository::all.
auto isBehind(const casework::Exhibit& exhibit)
{
    return [&exhibit](const SetPhotograph& photograph) {
        const casework::Exhibit& other = photograph.probe.exhibit;
        return std::pair(other.takenInUtc, other.id.value) <
               std::pair(exhibit.takenInUtc, exhibit.id.value);
    };
}

bool isSameFace(const ProbeFace& a, const ProbeFace& b)
{
    return a.mark == b.mark && a.face == b.face;
}

Result<matching::ProbeTemplates> templatesOf(const matching::FacePipeline& pipeline,
                                             const SetPhotograph& photograph, const StopToken& stop)
{
    if (photograph.templates)
        return *photograph.templates;
    const ProbeFace& probe = photograph.probe;
    auto templates = pipeline.templates(*probe.photograph, probe.face, stop);
    if (!templates)
        return passOn(templates);
    return matching::ProbeTemplates{std::move(*templates),
                                    probe.face.landmarks.interEyeDistancePx()};
}

} // namespace

ProbeChange changeOf(const ProbeFace& probe, const casework::KnownFaces& known)
{
    if (!known)
        return ProbeChange::None;
    const auto now = std::ranges::find(*known, probe.mark, &casework::ExhibitFace::mark);
    if (now == known->end())
        return ProbeChange::Removed;
    return now->face.box == probe.face.face.box ? ProbeChange::None : ProbeChange::Corrected;
}

PhotographSet::PhotographSet(Workplace& workplace, ExhibitFaces& faces, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_faces(faces)
{
    connect(&faces, &ExhibitFaces::probeChanged, this, &PhotographSet::follow);
    connect(&faces, &ExhibitFaces::stateChanged, this, &PhotographSet::follow);
    connect(&workplace, &Workplace::engineReady, this, &PhotographSet::takeChange);
}

const SetPhotograph* PhotographSet::find(ExhibitId exhibit) const
{
    const auto found = std::ranges::find_if(m_photographs, isOf(exhibit));
    return found == m_photographs.end() ? nullptr : &*found;
}

bool PhotographSet::holds(const ProbeFace& probe) const
{
    const SetPhotograph* photograph = find(probe.exhibit.id);
    return photograph && photograph->probe.mark == probe.mark;
}

void PhotographSet::put(const ProbeFace& probe)
{
    const SetPhotograph put{probe, engine()};
    const auto found = std::ranges::find_if(m_photographs, isOf(probe.exhibit.id));
    if (found != m_photographs.end())
        *found = put;
    else
        m_photographs.insert(std::ranges::find_if(m_photographs, isBehind(probe.exhibit)), put);
    takeChange();
}

void PhotographSet::takeOut(ExhibitId exhibit)
{
    if (std::erase_if(m_photographs, isOf(exhibit)) > 0)
        takeChange();
}

void PhotographSet::clear()
{
    m_photographs.clear();
    takeChange();
}

void PhotographSet::restore(std::vector<SetPhotograph> photographs)
{
    m_photographs = std::move(photographs);
    takeChange();
}

void PhotographSet::refresh()
{
    for (const SetPhotograph& photograph : m_photographs) {
        // What stands in the exhibit that is open is followed, and may be on its way into the lab.
        if (m_faces.changeOf(photograph.probe))
            continue;
        m_workplace.jobs().startQuietly<casework::KnownFaces>(
            [lab = m_workplace.sharedLab(), id = photograph.probe.exhibit.id](const StopToken&) {
                return lab->exhibits().faces(id);
            },
            this, [this, probe = photograph.probe](const Result<casework::KnownFaces>& faces) {
                if (faces)
                    takeFaces(probe, *faces);
            });
    }
}

void PhotographSet::takeFaces(const ProbeFace& asked, const casework::KnownFaces& faces)
{
    const auto found = std::ranges::find_if(m_photographs, isOf(asked.exhibit.id));
    if (found == m_photographs.end() || !isSameFace(found->probe, asked) ||
        m_faces.changeOf(asked))
        return;
    if (const ProbeChange now = semblance::ui::changeOf(asked, faces); now != found->change) {
        found->change = now;
        takeChange();
    }
}

bool PhotographSet::isStale(const SetPhotograph& photograph) const
{
    return photograph.change != ProbeChange::None || photograph.engine != engine();
}

ProbeFace PhotographSet::together(const ProbeFace& main) const
{
    ProbeFace probe = main;
    probe.also.clear();
    for (const SetPhotograph& photograph : m_photographs) {
        if (photograph.probe.exhibit.id != main.exhibit.id)
            probe.also.push_back(photograph.probe);
    }
    return probe;
}

QStringList PhotographSet::names() const
{
    QStringList names;
    for (const SetPhotograph& photograph : m_photographs)
        names << probeName(photograph.probe.exhibit.id.value, photograph.probe.mark);
    return names;
}

void PhotographSet::follow()
{
    bool isChanged = false;
    for (SetPhotograph& photograph : m_photographs)
        isChanged = followOne(photograph) || isChanged;
    if (isChanged)
        takeChange();
}

bool PhotographSet::followOne(SetPhotograph& photograph)
{
    const auto change = m_faces.changeOf(photograph.probe);
    if (!change)
        return false;
    const auto probe = m_faces.probe();
    const bool isMeasured = probe && probe->exhibit.id == photograph.probe.exhibit.id &&
                            probe->mark == photograph.probe.mark;
    if (!isMeasured)
        return std::exchange(photograph.change, *change) != *change;
    const bool isAsBefore =
        isSameFace(*probe, photograph.probe) && photograph.change == ProbeChange::None &&
        photograph.engine == engine() && photograph.probe.quality == probe->quality;
    photograph.probe = *probe;
    if (isAsBefore)
        return false;
    photograph = {*probe, engine()};
    return true;
}

void PhotographSet::takeChange()
{
    m_leastAlike.reset();
    m_savedTwice.clear();
    measureLikeness();
    Q_EMIT changed();
}

void PhotographSet::measureLikeness()
{
    ++m_likenessRequest;
    const auto pipeline = m_workplace.pipeline();
    const bool areStale = std::ranges::any_of(
        m_photographs, [this](const SetPhotograph& photograph) { return isStale(photograph); });
    if (m_photographs.size() < 2 || !pipeline || areStale)
        return;
    m_workplace.jobs().startQuietly<Likeness>(
        [pipeline, photographs = m_photographs](const StopToken& stop) -> Result<Likeness> {
            Likeness likeness;
            for (const SetPhotograph& photograph : photographs) {
                auto templates = templatesOf(*pipeline, photograph, stop);
                if (!templates)
                    return passOn(templates);
                likeness.templates.push_back(std::move(*templates));
            }
            const auto least = matching::leastAlike(likeness.templates, pipeline->fusion());
            if (!least)
                return passOn(least);
            likeness.leastAlike = *least;
            auto twice = matching::savedTwice(likeness.templates, pipeline->fusion());
            if (!twice)
                return passOn(twice);
            likeness.savedTwice = std::move(*twice);
            return likeness;
        },
        this, [this, request = m_likenessRequest](const Result<Likeness>& likeness) {
            // What cannot be measured now the search says.
            if (request != m_likenessRequest || !likeness)
                return;
            for (std::size_t i = 0; i < m_photographs.size(); ++i)
                m_photographs[i].templates = std::make_shared<const matching::ProbeTemplates>(
                    likeness->templates[i]);
            m_leastAlike = likeness->leastAlike;
            m_savedTwice = likeness->savedTwice;
            Q_EMIT changed();
        });
}

std::string PhotographSet::engine() const
{
    return m_workplace.pipeline() ? m_workplace.pipeline()->engine().fingerprint : std::string();
}

} // namespace semblance::ui
