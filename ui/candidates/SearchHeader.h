// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/format/SearchText.h"
#include "ui/models/ProbeFace.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace semblance::ui {

class Banner;
class FoldingLabel;
class FoldingNote;

/// What stands over a candidate list: how many there are, what was searched, what a candidate is
/// not, what makes the scores say little, and how they are read. Where there is little room, what
/// is secondary is a tool tip or a click away.
class SearchHeader : public QWidget
{
    Q_OBJECT

public:
    enum class Room
    {
        Ample,
        /// How a coarse probe is compared takes three lines, or opens with a click.
        Tight,
        /// So it does there; every other sentence takes one line.
        Low,
    };

    /// `access`: to the lab; what cannot be done there is not offered.
    explicit SearchHeader(LabAccess access = LabAccess::Full, QWidget* parent = nullptr);

    /// A search that has no result yet.
    void showGallery(const QString& name);
    void showResult(const casework::ProbeSearchResult& result, const ProbeFace& probe,
                    const QDateTime& searchedUtc);
    /// How scores are read is of no use where there are none.
    void setLegendShown(bool isShown);
    void setOutdated(const OutdatedProbe& probe);
    /// What has changed since the search, as it is shown; empty where nothing has.
    QStringList changes() const;
    /// As galleryChangedText and measuredAnewText; empty while the gallery is as it was.
    void setGalleryChanged(const QString& sentence);
    /// How many references are still to be measured anew: without any, nobody needs to go there.
    void setMeasuredOtherwise(std::size_t references);
    void setRoom(Room room);

Q_SIGNALS:
    /// To the list of what could not be enrolled into the searched gallery.
    void notEnrolledRequested();
    /// To the searched gallery, which can be refreshed there.
    void galleryRequested();
    /// The same face in the gallery as it is now.
    void searchAgainRequested();

private:
    void refreshOutdated();
    QWidget* makeNotice();
    QToolButton* makeLegendButton();
    void arrange();

    LabAccess m_access;
    Room m_room = Room::Ample;
    bool m_hasLegend = false;
    bool m_hasOrigin = false;
    QLabel* m_title;
    FoldingLabel* m_facts;
    QLabel* m_origin;
    FoldingLabel* m_notice;
    /// Below the notice: how a probe of few pixels is compared.
    FoldingNote* m_coarse;
    /// What has become of the face and of the gallery since.
    Banner* m_outdated;
    QString m_probeChange;
    QString m_galleryChange;
    Banner* m_warnings;
    QPushButton* m_searchAgain;
    QPushButton* m_measureAnew;
    QPushButton* m_notEnrolled;
    QToolButton* m_legendButton = nullptr;
    QLabel* m_legend = nullptr;
};

} // namespace semblance::ui
