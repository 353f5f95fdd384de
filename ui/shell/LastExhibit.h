// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QObject>
#include <QString>

class QSettings;

namespace semblance::ui {

class ExhibitPage;

/// The exhibit that was open last in a lab, and the face chosen in it: kept in the settings as the
/// person goes, opened again with the lab. GUI thread.
class LastExhibit : public QObject
{
    Q_OBJECT

public:
    /// `lab`: its folder. The others are borrowed and outlive this.
    LastExhibit(Workplace& workplace, ExhibitPage& page, QSettings& settings, const QString& lab,
                QObject* parent = nullptr);

    /// Nothing happens where the exhibit is gone, or where another is open by then.
    void openAgain();

private:
    void open(const casework::Exhibit& exhibit, int mark);

    Workplace& m_workplace;
    ExhibitPage& m_page;
    QSettings& m_settings;
    QString m_exhibitKey;
    QString m_markKey;
};

} // namespace semblance::ui
