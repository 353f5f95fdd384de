// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "matching/pipeline/FacePipeline.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/FaceMarkList.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace semblance::ui {

/// What the engine says of the boxes of one image: asked once for each, and kept, so that undo
/// needs no second look. GUI thread; the engine works in jobs.
class LocatedFaces : public QObject
{
    Q_OBJECT

public:
    /// `workplace`: borrowed.
    explicit LocatedFaces(Workplace& workplace, QObject* parent = nullptr);

    /// For another image or other faces: answers to what was asked before are dropped.
    void reset();
    /// Null while nobody has looked at the mark's box.
    const matching::LocatedFace* find(const FaceMark& mark) const;
    void add(int mark, const RectPx& askedBox, const matching::LocatedFace& face);
    /// Nothing happens without an engine, and while the same is asked. `face`: what is known of
    /// the mark; the detector's own keeps its turn.
    void ask(const std::shared_ptr<const Photograph>& photograph, const FaceMark& mark,
             const matching::DetectedFace& face);
    /// All or none are added before `done`, which is not called after a reset.
    void askAll(const std::shared_ptr<const Photograph>& photograph,
                const std::vector<casework::ExhibitFace>& faces,
                std::function<void(const Result<void>&)> done);

Q_SIGNALS:
    /// After `ask`; what was found is kept.
    void located(const semblance::ui::FaceMark& mark);
    void notLocated(const semblance::ui::FaceMark& mark, const semblance::Error& error);

private:
    struct Known
    {
        int mark = 0;
        RectPx askedBox;
        matching::LocatedFace face;
    };

    Workplace& m_workplace;
    /// Rises with every reset.
    int m_generation = 0;
    std::vector<Known> m_known;
    /// Marks and boxes that the engine is looking at.
    std::vector<std::pair<int, RectPx>> m_asked;
};

} // namespace semblance::ui
