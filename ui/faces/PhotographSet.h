// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/search/SeveralPhotographs.h"
#include "ui/faces/ExhibitFaces.h"
#include "ui/format/SearchText.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace semblance::ui {

/// A photograph that a person put into a set.
struct SetPhotograph
{
    ProbeFace probe;
    /// Fingerprint of the engine that measured it.
    std::string engine;
    /// What became of its face since it was measured.
    ProbeChange change = ProbeChange::None;
    /// Of the face; null until the engine has made them.
    std::shared_ptr<const matching::ProbeTemplates> templates = {};
};

/// The photographs that a person takes for those of one person, to search with all of them: of each
/// exhibit at most one face, put in while it was the chosen one there. Follows what becomes of the
/// faces, also in other windows, and measures how alike the photographs are. GUI thread; the work
/// runs in jobs.
class PhotographSet : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    PhotographSet(Workplace& workplace, ExhibitFaces& faces, QObject* parent = nullptr);

    /// As the exhibits stand in the strip, which is also the order of its keys: newest first.
    const std::vector<SetPhotograph>& photographs() const { return m_photographs; }
    bool isEmpty() const { return m_photographs.empty(); }
    /// Null where none of that exhibit is in the set.
    const SetPhotograph* find(ExhibitId exhibit) const;
    /// The very face of the exhibit.
    bool holds(const ProbeFace& probe) const;
    /// As measured now. In place of another face of the same exhibit.
    void put(const ProbeFace& probe);
    void takeOut(ExhibitId exhibit);
    void clear();
    /// In place of what is there; those that another engine measured are known by it.
    void restore(std::vector<SetPhotograph> photographs);
    /// Asks what other windows have changed in exhibits that are not open.
    void refresh();

    /// Cannot be searched with as it is: its face is another one by now, or another engine measured
    /// it. What is chosen again in its exhibit is measured again by itself.
    bool isStale(const SetPhotograph& photograph) const;
    /// `main`: in the set; the others follow in their order.
    ProbeFace together(const ProbeFace& main) const;
    /// Of `photographs`; empty while there are fewer than two, or it is being measured, or it
    /// cannot be.
    const std::optional<matching::PhotographPair>& leastAlike() const { return m_leastAlike; }
    /// Of `photographs`, as matching::savedTwice; empty also while leastAlike is.
    const std::vector<matching::PhotographPair>& savedTwice() const { return m_savedTwice; }
    /// As photographNames.
    QStringList names() const;

Q_SIGNALS:
    void changed();

private:
    struct Likeness
    {
        std::vector<matching::ProbeTemplates> templates;
        std::optional<matching::PhotographPair> leastAlike;
        std::vector<matching::PhotographPair> savedTwice;
    };

    void follow();
    bool followOne(SetPhotograph& photograph);
    void takeFaces(const ProbeFace& asked, const casework::KnownFaces& faces);
    void takeChange();
    void measureLikeness();
    std::string engine() const;

    Workplace& m_workplace;
    ExhibitFaces& m_faces;
    std::vector<SetPhotograph> m_photographs;
    std::optional<matching::PhotographPair> m_leastAlike;
    std::vector<matching::PhotographPair> m_savedTwice;
    int m_likenessRequest = 0;
};

/// What the lab says became of the box of `probe`; nothing where faces were never recorded.
ProbeChange changeOf(const ProbeFace& probe, const casework::KnownFaces& known);

} // namespace semblance::ui
