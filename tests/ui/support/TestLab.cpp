// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/TestLab.h"

#include "app/wiring/Wiring.h"

#include <QBuffer>
#include <QImage>

namespace semblance::tests {

namespace {

constexpr int kSidePx = 64;

Bytes pngOf(std::size_t seed)
{
    QImage image(kSidePx, kSidePx, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(static_cast<int>(seed % 360), 80, 160));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto* first = reinterpret_cast<const std::byte*>(bytes.constData());
    return {first, first + bytes.size()};
}

matching::Landmarks frontalLandmarks()
{
    matching::Landmarks landmarks;
    landmarks.points.fill({32, 36});
    // Points 36–41 are the person's right eye, 42–47 the left one.
    for (std::size_t i = 36; i < 42; ++i) {
        landmarks.points[i] = {24, 26};
        landmarks.points[i + 6] = {40, 26};
    }
    return landmarks;
}

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        qFatal("the test's lab failed: %s %s", name(result.error().code).data(),
               result.error().detail.c_str());
    }
    return *std::move(result);
}

} // namespace

TestLab::TestLab() : m_directory(app::makeLabDirectory(m_clock))
{
    m_lab = take(m_directory->create(folder().toStdString(), QStringLiteral("Test lab")));
}

casework::Gallery TestLab::addGallery(const QString& name)
{
    return take(m_lab->galleries().create(name, QStringLiteral("Made by a test"),
                                          QStringLiteral("None is needed"),
                                          QDateTime::currentDateTimeUtc()));
}

ReferenceId TestLab::addReference(const casework::Gallery& gallery, const QString& subject,
                                  const QString& displayName, const QString& image)
{
    casework::Reference reference;
    reference.subject = {subject, displayName, {}};
    reference.image = image;
    reference.original = take(m_lab->originals().put(pngOf(qHash(image))));
    reference.face.box = {12, 12, 40, 48};
    reference.face.score = 1;
    reference.landmarks = frontalLandmarks();
    reference.enrolledUtc = QDateTime::currentDateTimeUtc();
    return take(m_lab->galleries().addReference(gallery.id, reference, {{{"test-model"}, {1, 0}}}));
}

} // namespace semblance::tests
