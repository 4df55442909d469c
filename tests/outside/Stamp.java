// Stamps a request with Bouncy Castle, as a second implementation beside openssl:
// java -cp /usr/share/java/bcpkix.jar:… Stamp.java REQUEST KEY(PKCS#8, DER) CERTIFICATE ISSUER ALGORITHM ANSWER

import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

public class Stamp {
    public static void main(String[] of) throws Exception {
        var request = new TimeStampRequest(Files.readAllBytes(Path.of(of[0])));
        var factory = CertificateFactory.getInstance("X.509");
        X509Certificate signer, issuer;
        try (var file = new FileInputStream(of[2])) { signer = (X509Certificate) factory.generateCertificate(file); }
        try (var file = new FileInputStream(of[3])) { issuer = (X509Certificate) factory.generateCertificate(file); }
        var kind = signer.getPublicKey().getAlgorithm();
        PrivateKey key = KeyFactory.getInstance(kind)
            .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(of[1]))));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var sha256 = new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
            new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"));
        var signing = new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(new BouncyCastleProvider()).build(of[4], key, signer);
        var tokens = new TimeStampTokenGenerator(signing, digests.get(sha256), new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(signer, issuer)));
        tokens.setAccuracySeconds(1);
        tokens.setOrdering(true);
        tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
        var answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        var answer = answers.generate(request, BigInteger.valueOf(7), new Date());
        Files.write(Path.of(of[5]), answer.getEncoded());
    }
}
