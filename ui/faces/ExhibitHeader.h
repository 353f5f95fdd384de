// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace semblance::ui {

class JobBanner;

/// Over an exhibit: which one it is, the work that runs for it, and how images come in.
class ExhibitHeader : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the header.
    explicit ExhibitHeader(Workplace& workplace, QWidget* parent = nullptr);

    void showExhibit(const casework::Exhibit& exhibit);
    /// There is an image that can be enhanced.
    void setEnhanceable(bool isEnhanceable);
    JobBanner& work() { return *m_work; }
    /// Why nothing can be taken in here.
    static QString readOnlyText();

Q_SIGNALS:
    void pasteRequested();
    void filesRequested();
    void enhancementRequested();

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    JobBanner* m_work;
    QPushButton* m_enhance;
};

} // namespace semblance::ui
