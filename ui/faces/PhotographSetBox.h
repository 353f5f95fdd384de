// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/PhotographSet.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace semblance::ui {

class Banner;
class ProbeRow;

/// The photographs of a set in a list, each with its face, and how alike they are. Enter or a
/// double click opens one, Delete takes it out. Hidden while there is none.
class PhotographSetBox : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    PhotographSetBox(Workplace& workplace, PhotographSet& photographs, ExhibitFaces& faces,
                     QWidget* parent = nullptr);

Q_SIGNALS:
    /// To its exhibit, with this face chosen.
    void openRequested(const semblance::ui::ProbeFace& probe);

protected:
    /// The list's own keys, which mean something else elsewhere on the page.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList();
    void refresh();
    void rebuild();
    void addRow(const SetPhotograph& photograph);
    void refreshRow(QListWidgetItem& item, const SetPhotograph& photograph);
    void refreshLikeness();
    void fitHeight();
    void act(int key);
    /// Of photographs that are hardly alike, or too much.
    QStringList doubts(const matching::PhotographPair& pair) const;
    QString problemOf(const SetPhotograph& photograph) const;

    Workplace& m_workplace;
    PhotographSet& m_photographs;
    ExhibitFaces& m_faces;
    QLabel* m_title;
    QListWidget* m_list;
    QLabel* m_likeness;
    Banner* m_doubt;
    /// As they stand in the list.
    std::vector<ProbeFace> m_shown;
};

} // namespace semblance::ui
